"""Copies the chosen entries of the exchange into the course, each of them whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import ignore_patterns

from dlgrade.files import reason_of, write_atomically
from dlgrade.messages import exchange as messages
from dlgrade.nbgrader.inbound import is_foreign, owner_of
from dlgrade.nbgrader.policy import Policy
from dlgrade.nbgrader.readable_time import set_aside_timestamp
from dlgrade.nbgrader.whole_folder import only_collector, whole_folder
from dlgrade.submission.folder_copy import copy_folder
from dlgrade.text import Lang, Text, TextError

Record = dict[str, Any]
"""An entry of `inbound` as nbgrader keeps it: `username`, `filename` and `timestamp`. In `problem` it has the reason
why it cannot be collected, or None."""
NOT_COLLECTED = "NOT-COLLECTED.txt"
"""The only file in the folder of a student whose hand-in could not be copied."""
OTHER_OWNER = "%s claims to be submitted by %s but is owned by %s; cheating attempt? (nbgrader's check_owner)"


class CopyRecords(ExchangeCollect):  # type: ignore[misc]
    """The part of nbgrader's Collect that copies `src_records`. A record that cannot be copied is a warning, and the
    others are copied all the same."""

    src_records: list[Record]

    def copy_files(self) -> None:
        """Like nbgrader's, but a hand-in that cannot be copied is one warning, and an old copy is replaced at once."""
        if not self.src_records:
            super().copy_files()  # it warns that there is nothing to collect
        for record in self.src_records:
            try:
                with only_collector(self._collected(record)):
                    self._copy(record)
            except (OSError, TextError) as error:
                self._tell_not_copied(record, error)

    def _copy(self, record: Record) -> None:
        """Copy a hand-in unless it was collected before."""
        collected, student = self._collected(record), record["username"]
        set_aside_timestamp(collected, self.log, self._lang)
        if self.check_owner and (owner := self._owner(record)) != student:
            self.log.warning(OTHER_OWNER, self._path(record), student, owner)
        if _is_collected(collected) and not self._is_newer(record):
            reason = "No newer submission to collect" if self.update else "Submission already exists, use --update"
            self.log.info("%s: %s %s", reason, student, self.coursedir.assignment_id)
            return
        self.log.info("Collecting submission: %s %s", student, self.coursedir.assignment_id)
        with whole_folder(collected) as unfinished:
            self.do_copy(str(self._path(record)), str(unfinished))

    def _tell_not_copied(self, record: Record, error: OSError | TextError) -> None:
        """Warn that a hand-in was not copied. Where nothing of the student was collected before, the folder gets a file
        that says so, since a person has to see that there is a hand-in."""
        reason = error.text if isinstance(error, TextError) else reason_of(error)
        self._warn(messages.NOT_COPIED, record, reason=reason(self._lang))
        collected = self._collected(record)
        with suppress(OSError, TextError):  # the disk may be full
            if not _is_collected(collected):
                values = {"path": self._path(record), "student": record["username"], "reason": reason}
                text = messages.NOT_COPIED.filled(**values)
                write_atomically(collected / NOT_COLLECTED, f"{text('ko')}\n{text('en')}\n")

    def _is_newer(self, record: Record) -> bool:
        """Whether nbgrader would replace what was collected before by this hand-in."""
        before = self.coursedir.get_existing_timestamp(str(self._collected(record)))
        newer = before is None or record["timestamp"] > before
        return bool((self.update and newer) or (self.before_duedate and before != record["timestamp"]))

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        if Path(src).is_symlink():  # if the hand-in itself is a link, an empty folder is collected, for a person to see
            self.log.warning(messages.LINK(self._lang, path=src))
            Path(dest).mkdir()
            return
        ignored = ignore_patterns(
            exclude=self.coursedir.ignore, include=self.coursedir.include,
            max_file_size=self.coursedir.max_file_size, log=self.log,
        )  # fmt: skip
        copy_folder(Path(src), Path(dest), ignored, self.coursedir.max_dir_size)

    def _warn(self, sentence: Text, record: Record, **more: str) -> None:
        values = {"path": self._path(record), "owner": self._owner(record), "collected": self._collected(record)}
        values |= {"student": record["username"], "limit": self.coursedir.max_dir_size}
        self.log.warning(sentence(self._lang, **values, **more))

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


def _is_collected(folder: Path) -> bool:
    """Whether a hand-in is in the folder. A link that was handed in, and one that could not be copied, leave none."""
    return folder.is_dir() and any(NOT_COLLECTED not in path.name for path in folder.iterdir())
