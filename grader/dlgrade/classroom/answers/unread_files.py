"""The files of a student that are neither Python files nor notebooks, but might hold an answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dlgrade.classroom.answers.code_files import CODE, OF_THE_COURSE, CodeFile
from dlgrade.classroom.answers.file_titles import Titles
from dlgrade.classroom.hand_ins.layouts import IGNORED
from dlgrade.course.meaning import parsed
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.submission.folder_content import content_of, digest_of, shown
from dlgrade.submission.folder_words import composed
from dlgrade.submission.model import Unreadable
from dlgrade.submission.notebook import parse_notebook
from dlgrade.submission.python_file import MAX_BYTES, from_bytes
from dlgrade.submission.regular_file import read_regular

NEVER_ANSWERS = (".pyc", ".pyo", ".zip")
"""Suffixes of compiled code, and of archives, which were unpacked."""
NO_ANSWERS = frozenset({
    ".csv", ".tsv", ".npy", ".npz", ".pkl", ".pickle", ".hdf5", ".onnx", ".parquet",
    *(suffix for framework in FRAMEWORKS.values() for suffix in framework.model_suffixes),
    ".yaml", ".yml", ".toml", ".cfg", ".ini", ".lock", ".log", ".pyd", ".so", ".dll", ".gz", *NEVER_ANSWERS,
})  # fmt: skip
"""Suffixes of data and settings. A file that is called like an exercise may be an answer in spite of them."""
COMPANY = re.compile(r"(?:readme|license|licence|requirements|constraints|edition)(?:\.\w+)?", re.IGNORECASE)
"""Files that lie beside code everywhere."""
VERDICT_OF_THE_PAGE = "page/verdicts/*.json"
"""What the page's archive of a reader's work has beside the code: what the page said of it."""
MACHINE_MADE = frozenset({"__pycache__", "node_modules", *IGNORED})
SUFFIX = re.compile(r"\.(?:ipynb|py)(?![a-z0-9])|\.\w{1,10}$", re.IGNORECASE)
TEXT_SUFFIXES = ("", ".txt", ".pyw")
DOCUMENTS = frozenset({".hwp", ".hwpx", ".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf"})
"""Suffixes of documents. Code needs none, so one that it names ("my answer is in answer.pdf") may hold an answer."""
MAX_DIGESTED = 2**20
FILE_NAME = re.compile(r"(?<![\w-])[\w-]++\.\w++")
"""A name with a suffix, or its last word where it has several, wherever it stands in a text."""


@dataclass(frozen=True)
class UnreadFile:
    """A file that is not read as code by its name. `slugs` are the exercises that it is called like."""

    path: Path
    folder: Path
    suffix: str
    slugs: frozenset[str]
    content: str
    """A fingerprint of its bytes; of a large file, such as a photo, only the size."""

    @property
    def name(self) -> str:
        """Its path in the hand-in, for messages."""
        return shown(self.path, self.folder)

    @property
    def last_name(self) -> str:
        """The part of its name that a text is searched for."""
        name = composed(self.path.name)
        words: list[str] = FILE_NAME.findall(name)
        return words[-1] if words else name

    @cached_property
    def as_code(self) -> CodeFile | None:
        """A text file as if it had the right suffix, if it is plainly a notebook or Python code."""
        if self.suffix not in TEXT_SUFFIXES:
            return None
        try:
            data = read_regular(self.path, MAX_BYTES, self.name)
            if data.lstrip().startswith(b"{"):
                return CodeFile(self.path, self.folder, ".ipynb", parse_notebook(data, Path(self.name)))
            content = from_bytes(data, Path(self.name))
        except Unreadable:
            return None
        is_python = parsed(content.parts[0].source) is not None
        return CodeFile(self.path, self.folder, self.suffix or ".py", content) if is_python else None


def unread_files(folders: Iterable[Path], titles: Titles) -> Iterator[UnreadFile]:
    """The files that might be answers, without those that machines make or the course is handed out with."""
    for folder in folders:
        files = content_of(folder).files
        course = {path.parents[2] for path in files if path.relative_to(folder).match(OF_THE_COURSE)}
        for path in files:
            if _is_hidden(path, folder) or CODE.search(composed(path.name)) or not course.isdisjoint(path.parents):
                continue
            found = SUFFIX.search(path.name)
            suffix = found[0].lower() if found else ""
            title = titles.of(path.name, suffix)
            slugs = title.slugs if title.is_version and suffix not in NEVER_ANSWERS else frozenset[str]()
            if path.match(VERDICT_OF_THE_PAGE) or (not slugs and _is_no_answer(path, suffix)):
                continue
            yield UnreadFile(path, folder, suffix, slugs, _fingerprint(path))


def _is_no_answer(path: Path, suffix: str) -> bool:
    """Whether the file holds no code, by its suffix or its name. JSON is what programs write, as the platform's
    `result.json`, unless it is a notebook under another name."""
    if suffix == ".json":
        size = path.lstat().st_size
        return size < MAX_DIGESTED and b'"cells"' not in read_regular(path, MAX_DIGESTED, path.name).replace(b"\0", b"")
    return suffix in NO_ANSWERS or COMPANY.fullmatch(path.name) is not None


def _fingerprint(path: Path) -> str:
    size = path.lstat().st_size
    return digest_of(path) if size < MAX_DIGESTED else f"{size} bytes"


def handed_out(hand_ins: Sequence[Sequence[UnreadFile]]) -> frozenset[tuple[str, str]]:
    """The name and the content of each file that more than half of the students have, and at least three: it was handed
    out to them."""
    counts = Counter(each for files in hand_ins for each in {(file.path.name, file.content) for file in files})
    return frozenset(each for each, count in counts.items() if count > max(2, len(hand_ins) / 2))


def names_of_all(folders: Iterable[Path]) -> list[str]:
    """The names of all files in the folders, the hidden ones last."""
    files = [(_is_hidden(path, folder), shown(path, folder)) for folder in folders for path in content_of(folder).files]
    return [name for _, name in sorted(files)]


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") or part in MACHINE_MADE for part in path.relative_to(folder).parts)


def unmentioned(files: Iterable[UnreadFile], code: Iterable[CodeFile]) -> list[UnreadFile]:
    """The files that no code and no text beside it names, as a notebook names its pictures, and all documents."""
    texts = (composed(text.replace("%20", " ")) for file in code for text in file.texts)
    mentioned = {name for text in texts for name in FILE_NAME.findall(text)}
    return [file for file in files if file.suffix in DOCUMENTS or file.last_name not in mentioned]
