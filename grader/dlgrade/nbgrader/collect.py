"""Takes the place of nbgrader's Collect, in which one entry of the exchange can stop the collection for the class."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from dlgrade.files import reason_of
from dlgrade.messages import exchange as messages
from dlgrade.nbgrader.collect_copy import CopyRecords, Record
from dlgrade.nbgrader.inbound import problem_of_entry, was_collected_from
from dlgrade.nbgrader.whole_folder import remove_folder

NOBODY = None
"""The student of entries whose name does not say whose they are."""


class Collect(CopyRecords):
    """Like nbgrader's Collect, but what cannot be collected is left out with a warning. An entry that another account
    made in a student's name does not replace what the student handed in. A link is copied as a link, since with the
    teacher's rights it could lead to any file; entries whose reading would wait for ever, such as a FIFO, are left out.
    """

    def init_src(self) -> None:
        super().init_src()
        self.src_records = [record for record in self.src_records if record["problem"] is None]
        students = [record for record in self.src_records if self._owner(record) == record["username"]]
        for record in self.src_records:
            if self.check_owner and students and self._is_foreign(record):
                self._warn(messages.FOREIGN_COLLECTED, record)

    def _path_to_record(self, path: str) -> Record:
        """The entry with its student and time, which nbgrader reads from its name."""
        name = Path(path).name
        try:
            record: Record = super()._path_to_record(path)
        except Exception:  # the parser of times raises errors of several kinds
            record = {}
        student = record.get("username")
        if student and name.startswith(f"{student}+{self.coursedir.assignment_id}+"):
            return {**record, "problem": problem_of_entry(Path(path), self.coursedir.max_dir_size)}
        return {"username": NOBODY, "filename": name, "timestamp": datetime.min, "problem": messages.NO_NAME}

    def _sort_by_timestamp(self, records: list[Record]) -> list[Record]:
        """The entries of one student that can be collected, the newest first; nbgrader chooses from them. Where none
        can, all of them.

        An entry of another account is left out only if the student's own account made one too: where a class shares one
        account, or where accounts are called otherwise than students, every entry counts.
        """
        ordered: list[Record] = super()._sort_by_timestamp(records)
        usable = [record for record in ordered if record["problem"] is None]
        for record in ordered[: ordered.index(usable[0]) if usable else None]:
            self._warn(record["problem"], record)  # an older one does not count, so nothing is to be done about it
        if self.check_owner and any(self._owner(record) == record["username"] for record in ordered):
            for record in filter(self._is_foreign, usable):
                self._refuse(record)
        usable = [record for record in usable if record["problem"] is None]
        return usable or ordered

    def _refuse(self, record: Record) -> None:
        """Leave out an entry. If it was collected before the student handed in, remove that copy, which may claim to
        be from the future."""
        record["problem"] = messages.FOREIGN
        self._warn(messages.FOREIGN, record)
        collected = self._collected(record)
        if was_collected_from(collected, self._path(record)):
            replaced = self.update or self.before_duedate
            self._warn(messages.FOREIGN_REMOVED if replaced else messages.FOREIGN_STAYS, record)
            if replaced:
                self._remove(record)

    def _remove(self, record: Record) -> None:
        try:
            remove_folder(self._collected(record))
        except OSError as error:
            self._warn(messages.NOT_COPIED, record, reason=reason_of(error)(self._lang))
