"""Measures the CPU time of reading a student's text at lengths n, 2n and 4n: `python bench/readers.py [n]`.

Each line is for one reader and one kind of text. The last two columns are ratios, which are near 2 where the cost is
linear. Texts that are read too fast to be measured are left out.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from dlgrade.course.meaning import meaning
from dlgrade.course.stub import is_untouched
from dlgrade.slicing.statements import statements_of
from dlgrade.submission.companions import companions

from tests.readers.adversaries import ANSWERS, TEXTS, chain_of_modules
from tests.readers.test_linear import READERS, read_or_refuse

LEAST_SECONDS = 0.02


def cost(reader: Callable[[str], object], text: str) -> float:
    """The least CPU time of two readings, each as if the text were new."""
    seconds = []
    for _ in range(2):
        for kept in (statements_of, meaning, is_untouched):
            kept.cache_clear()
        start = time.process_time()
        with contextlib.suppress(Exception):  # refusing a text is fine here; the tests look at the reasons
            reader(text)
        seconds.append(time.process_time() - start)
    return min(seconds)


def companions_in(folder: str) -> object:
    return companions(Path(folder), ["import m0"])


def main(n: int) -> None:
    worst = 0.0
    rows = [(reader, READERS[reader], text, TEXTS[text]) for reader in READERS for text in TEXTS]
    rows += [("a quiz answer", read_or_refuse, text, ANSWERS[text]) for text in ANSWERS]
    with tempfile.TemporaryDirectory() as folder:
        chain = partial(chain_of_modules, folder)
        rows.append(("companion files", companions_in, "a chain of modules", lambda n: chain(n // 3)))
        for reader, read, text, make in rows:
            first, second, third = (cost(read, make(n * factor)) for factor in (1, 2, 4))
            if first >= LEAST_SECONDS:
                worst = max(worst, third / first)
                print(f"{reader:<22}{text:<32}{first:8.3f} s{second / first:7.2f}{third / second:7.2f}")
    print(f"4n costs at most {worst:.1f} times n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
