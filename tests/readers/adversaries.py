"""Source texts that grow with n, each made to cost a careless reader more than their length."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

TEXTS: dict[str, Callable[[int], str]] = {
    "a chain of assignments": lambda n: "x0 = 1\n" + "".join(f"x{i} = x{i - 1}\n" for i in range(1, n)) + f"mse = x{n - 1}\n",
    "a chain from below": lambda n: "".join(f"def f{i}():\n    return f{i + 1}()\n" for i in range(n)),
    "one name many times": lambda n: "x = x\n" * n + "mse = x\n",
    "one object changed many times": lambda n: "x = []\n" + "x.append(x)\nx[0] = x\n" * n + "mse = x\n",
    "statements on one line": lambda n: "x = 1; " * n,
    "many functions": lambda n: "".join(f"def f{i}(): return g\n" for i in range(n)),
    "a class of many methods": lambda n: "class mse:\n" + "".join(f"    def f{i}(self): return f{i}\n" for i in range(n)),
    "nested functions": lambda n: "".join("    " * i + f"def f{i}():\n" for i in range(min(n, 90))) + "    " * min(n, 90) + "pass\n",
    "nested lambdas": lambda n: "x = " + "lambda a: " * min(n, 400) + "a\n" * 1,
    "deep parentheses": lambda n: "x = " + "(" * n + ")" * n,
    "a long sum": lambda n: "x = " + " + ".join("1" * n),
    "many long sums": lambda n: ("def mse(): return " + "+".join("a" * 200) + "\n") * (n // 20 + 1),
    "attributes": lambda n: "x" + ".a" * n + "()",
    "subscripts": lambda n: "x" + "[0]" * n + " = 1",
    "a line of blanks": lambda n: " " * n + "$",
    "a line of blanks below another": lambda n: "x = 1\n" + " " * n + "$",
    "blank lines": lambda n: "\n" * n + "x",
    "lines of blanks": lambda n: "  \n" * n + "x",
    "tabs and a stray sign": lambda n: "x = 1\n" + "\t" * n + "?",
    "commas": lambda n: "a, " * n + "$",
    "commands": lambda n: "%x\n" * n,
    "shell lines that go on": lambda n: "!a \\\n" * n,
    "stars": lambda n: "*" * n + "x = 1",
    "quotes": lambda n: "'" * n,
    "double quotes": lambda n: '"' * n + "x",
    "triple quotes": lambda n: "'''\n!x\n" * n,
    "open brackets": lambda n: "([{" * n,
    "broken lines": lambda n: "def f(:\n    pass\n" * n,
    "question marks": lambda n: "?" * n,
    "percent signs": lambda n: "x = %" * n,
    "exclamation marks": lambda n: "!" * n + "\n" + "a = !b\n" * n,
    "dollars": lambda n: "$" * n + "\n" + "$x\n" * n,
    "backslashes": lambda n: "\\\n" * n + "!x",
    "prompts": lambda n: ">>> x = 1\n... \n" * n,
    "Colab": lambda n: "from google.colab import drive\n" + "drive.mount('x')\n" * n,
    "exported commands": lambda n: "get_ipython().run_line_magic('x', 'y')\n" * n,
    "exported cells": lambda n: "get_ipython().run_cell_magic('time', '', 'x = 1\\n')\n" * n,
    "cells in comments": lambda n: "# Commented out IPython magic to ensure Python compatibility.\n# %%time\n" * n + "x = 1\n",
    "unknown escapes": lambda n: "x = '\\d'\n" * n,
    "a long number": lambda n: "x = " + "9" * n,
    "a long hexadecimal number": lambda n: "def mse(): return 0x" + "f" * n,
    "star imports": lambda n: "from a import *\n" * n + "mse = b\n",
    "equal definitions": lambda n: "def mse(y_true, y_pred):\n    return 1\n" * n,
    "comments": lambda n: "# coding\n" * n,
    "decorators": lambda n: "@a\n" * n + "def mse(): pass\n",
    "fields of an f-string": lambda n: 'x = f"' + "{a}" * n + '"\n',
    "fields in the format of a field": lambda n: 'x = f"{a:' + "{b}" * n + '}"\n',
    "fields on many lines": lambda n: "x = f'''" + "{a}\n" * n + "'''\n",
    "long f-strings": lambda n: ('x = f"' + "{a}" * 100 + '"\n') * (n // 25 + 1),
    "comprehensions": lambda n: "x = [a for a in b]\n" * n,
}  # fmt: skip

ANSWERS: dict[str, Callable[[int], str]] = {
    "digits and a letter": lambda n: "1" * n + "x",
    "digits and points": lambda n: "1." * n,
    "blanks": lambda n: "1" + " " * n + "x",
    "a slash far away": lambda n: "1" * n + "/" + "1" * n + "/",
    "signs": lambda n: "+-" * n,
    "exponents": lambda n: "1e" * n,
    "words": lambda n: "a, " * n,
}


def chain_of_modules(within: str | Path, n: int) -> str:
    """A folder with n files, of which each tenth is a module that mentions the next: `m0`, `m1` and so on."""
    folder = Path(within, f"chain of {n}")
    folder.mkdir()
    for number in range(n // 10):
        (folder / f"m{number}.py").write_text(f"import m{number + 1}\n", encoding="utf-8")
    for number in range(n - n // 10):
        (folder / f"data of {number}.txt").write_text("1", encoding="utf-8")
    return str(folder)
