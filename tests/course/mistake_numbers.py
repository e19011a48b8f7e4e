"""The numbers of longer texts about mistakes, computed from the programs that they speak of.

Run as a program it reads requests as JSON and prints the answers: a framework is loaded in a process of its own, since
the process of the tests is forked later.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, TypedDict

import numpy as np


class Request(TypedDict):
    """What one text needs: number → its expression, and the sources of the reference and of the mistake."""

    numbers: dict[str, str]
    solution: str
    mistake: str
    replaces: str


def numbers_of(request: Request) -> dict[str, str]:
    """Each number of a text, computed. In its expression `wrong` is the function with the mistake."""
    names: dict[str, Any] = {"np": np}
    exec(request["solution"], names)
    program: dict[str, Any] = {}
    exec(request["mistake"], program)
    with np.errstate(all="ignore"):
        return {
            key: f"{float(eval(each, {**names, 'wrong': program[request['replaces']]})):.4g}"
            for key, each in request["numbers"].items()
        }


def answers(requests: Mapping[str, Request]) -> dict[str, dict[str, str]]:
    return {name: numbers_of(request) for name, request in requests.items()}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(answers(json.load(sys.stdin))))
