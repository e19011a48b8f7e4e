"""Takes the place of nbgrader's Collect, in which one entry of the exchange can stop the collection for the class."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import ignore_patterns

from dlgrade.messages import exchange as messages
from dlgrade.nbgrader.inbound import is_foreign, owner_of, problem_of_entry, was_collected_from
from dlgrade.nbgrader.policy import Policy
from dlgrade.nbgrader.readable_time import set_aside_timestamp
from dlgrade.submission.folder_content import content_of
from dlgrade.text import Lang, Text

Record = dict[str, Any]
"""An entry of `inbound` as nbgrader keeps it: `username`, `filename` and `timestamp`. In `problem` it has the reason
why it cannot be collected, or None."""
NOBODY = None
"""The student of entries whose name does not say whose they are."""


class Collect(ExchangeCollect):  # type: ignore[misc]
    """Like nbgrader's Collect, but what cannot be collected is left out with a warning. An entry that another account
    made in a student's name does not replace what the student handed in. A link is copied as a link, since with the
    teacher's rights it could lead to any file; entries whose reading would wait for ever, such as a FIFO, are left out.
    """

    def init_src(self) -> None:
        super().init_src()
        self.src_records: list[Record] = [record for record in self.src_records if record["problem"] is None]
        students = [record for record in self.src_records if self._owner(record) == record["username"]]
        for record in self.src_records:
            if self.check_owner and students and self._is_foreign(record):
                self._warn(messages.FOREIGN_COLLECTED, record)

    def copy_files(self) -> None:
        for record in self.src_records:
            set_aside_timestamp(self._collected(record), self.log, self._lang)
        super().copy_files()

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        if Path(src).is_symlink():  # if the hand-in itself is a link, an empty folder is collected, for a person to see
            self.log.warning(messages.LINK(self._lang, path=src))
            Path(dest).mkdir()
            return
        special = {path for path in content_of(Path(src)).odd if not path.is_symlink()}
        ignored = ignore_patterns(
            exclude=self.coursedir.ignore, include=self.coursedir.include,
            max_file_size=self.coursedir.max_file_size, log=self.log,
        )  # fmt: skip

        def left_behind(folder: str, names: list[str]) -> set[str]:
            return {*ignored(folder, names), *(name for name in names if Path(folder, name) in special)}

        shutil.copytree(src, dest, symlinks=True, ignore=left_behind)

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
                shutil.rmtree(collected)

    def _warn(self, sentence: Text, record: Record) -> None:
        values = {"path": self._path(record), "owner": self._owner(record), "collected": self._collected(record)}
        values |= {"student": record["username"], "limit": self.coursedir.max_dir_size}
        self.log.warning(sentence(self._lang, **values))

    @property
    def _lang(self) -> Lang:
        return Policy.from_config(self.config).lang

    def _path(self, record: Record) -> Path:
        return Path(self.inbound_path, record["filename"])

    def _owner(self, record: Record) -> str:
        return owner_of(self._path(record))

    def _is_foreign(self, record: Record) -> bool:
        return is_foreign(self._path(record), record["username"])

    def _collected(self, record: Record) -> Path:
        """The folder in which the hand-in of the student is put."""
        names = (record["username"], self.coursedir.assignment_id)
        return Path(self.coursedir.format_path(self.coursedir.submitted_directory, *names))
