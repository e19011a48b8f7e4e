"""Makes nbgrader's exchange safer: links of a student are not followed, and a hand-in that did not come through the
exchange does not stop the feedback of the whole class."""

from __future__ import annotations

import glob
import shutil
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect, ExchangeReleaseFeedback
from nbgrader.utils import ignore_patterns

from dlgrade.submission.folder_content import content_of

RECORDS = ("timestamp.txt", "submission_secret.txt")


class Collect(ExchangeCollect):  # type: ignore[misc]
    """Like nbgrader's Collect, but a link is copied as a link, since with the teacher's rights it could lead to any
    file. Entries whose reading would wait for ever, such as a FIFO, are left out."""

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        if Path(src).is_symlink():  # if the hand-in itself is a link, an empty folder is collected, for a person to see
            self.log.warning("%s is a link and is not followed", src)
            Path(dest).mkdir()
            return
        if self.get_size(src) > 1000 * self.coursedir.max_dir_size:
            raise RuntimeError(f"Directory size is too big: {src}")
        special = {path for path in content_of(Path(src)).odd if not path.is_symlink()}
        ignored = ignore_patterns(
            exclude=self.coursedir.ignore, include=self.coursedir.include,
            max_file_size=self.coursedir.max_file_size, log=self.log,
        )  # fmt: skip

        def left_behind(folder: str, names: list[str]) -> set[str]:
            return {*ignored(folder, names), *(name for name in names if Path(folder, name) in special)}

        shutil.copytree(src, dest, symlinks=True, ignore=left_behind)


class ReleaseFeedback(ExchangeReleaseFeedback):  # type: ignore[misc]
    """Like nbgrader's ReleaseFeedback, but one student after another. A hand-in that did not come through the exchange
    lacks two files, and nbgrader's own step would then release nobody's feedback."""

    def copy_files(self) -> None:
        pattern: str = self.src_path  # type: ignore[has-type]  # nbgrader has no types
        for folder in sorted(glob.glob(pattern)):  # noqa: PTH207  # as nbgrader does
            if all((Path(folder) / name).is_file() for name in RECORDS):
                self.src_path = glob.escape(folder)
                super().copy_files()
            else:
                self.log.warning("%s: not handed in with nbgrader, so give this feedback out yourself", folder)
