"""Holds one submission and answers messages to it, which come through a pipe or from the same process.

Messages are lists `[verb, request id, …]`, and replies are lists `[kind, request id, …]`. They hold values, never
verdicts.
"""

from __future__ import annotations

import importlib
import linecache
import operator
import sys
import types
from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from pathlib import Path
from threading import Lock
from types import CodeType
from typing import Any, Literal

import numpy as np

from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.wire.as_sent import as_sent
from dlgrade.isolation.wire.frame_limits import MAX_FUNCTION_NAMES
from dlgrade.isolation.wire.frames import encode
from dlgrade.isolation.wire.values import (
    CannotCross,
    FunctionRef,
    GeneratorRef,
    HandleRef,
    ProtocolError,
    Tensor,
    TooLarge,
)
from dlgrade.isolation.worker.convert import as_base_value, type_name
from dlgrade.isolation.worker.sharing import shared_arguments
from dlgrade.isolation.worker.streams import advance_global_streams, global_streams, seed_global_streams
from dlgrade.isolation.worker.trace import describe_exception

Ask = Callable[[int, list[Any], dict[str, Any]], Any]
ObjectKey = tuple[Literal["handle", "function", "generator"], int]
"""(kind, number) of a reference. The references of each kind are numbered separately."""
MAX_ITERATION = 100_000
MAX_COMPILED = 256  # programs whose code is kept; an exercise has about thirty
OPERATORS: dict[str, Callable[..., Any]] = {
    name: getattr(operator, name)
    for name in ("add", "sub", "mul", "truediv", "pow", "matmul", "neg", "lt", "le", "gt", "ge", "eq", "getitem")
} | {"len": len, "float": float}


class NoSuchFunction(Exception):
    """The submission has no function of that name."""


class Session:
    """The student's module, and the objects that the grader's references name.

    `not_theirs` are exceptions that are not blamed on the submission but passed on: if the grader's own process runs
    the course's code, Ctrl-C interrupts the grader.
    """

    def __init__(self, ask: Ask, not_theirs: tuple[type[BaseException], ...] = ()) -> None:
        self._ask = ask
        self._asking = Lock()
        self._not_theirs: tuple[type[BaseException], ...] = (ProtocolError, *not_theirs)
        self._module = types.ModuleType("submission")
        self._sources: dict[str, str] = {}
        self._objects: dict[ObjectKey, object] = {}
        self._references: dict[int, object] = {}
        """`id` of an object in `_objects` → the reference that is sent in its place."""

    def respond(self, message: list[Any]) -> bytes:
        """The frame that answers `message`. A reply that cannot cross the wire is described in a frame as well."""
        try:
            reply = self._reply(message)
            return self.encoded(reply)
        except self._not_theirs:
            raise
        except BaseException as error:  # an object of the student raised it while it was encoded
            return encode(["raised", message[1], describe_exception(error, self._sources), []])

    def encoded(self, reply: list[Any]) -> bytes:
        """The frame of a reply. If the reply cannot cross the wire, the frame states its type and
        whether it is too large."""
        try:
            return encode(reply, self._replace)
        except CannotCross as error:
            return encode(["unpackable", reply[1], _kind_of(reply[2]), isinstance(error, TooLarge)])

    def _reply(self, message: list[Any]) -> list[Any]:
        verb, request, *operands = message
        arguments: list[Any] = []
        advance_global_streams()
        before = global_streams()
        try:
            if verb == "load":
                return ["value", request, self._load(*operands), "dict", [], [], []]
            result = self._perform(verb, operands, arguments)
        except NoSuchFunction as error:
            return ["missing", request, str(error)]
        except self._not_theirs:
            raise
        except BaseException as error:
            return ["raised", request, describe_exception(error, self._sources), []]
        after = global_streams()
        touched = [name for name in after if after[name] != before[name]]
        shared = shared_arguments(result, arguments)
        return ["value", request, result, type_name(result), self._given_back(arguments), touched, shared]

    def _load(self, parts: list[list[str]], seed: int, files: list[list[Any]]) -> dict[str, Any]:
        """Run the parts (file name, source) in order, in a folder with the files (name, content) that were handed in.

        A part that raises an exception does not stop the next one, since a notebook also goes on after a cell that
        failed.
        """
        _lay_out(files)
        sys.modules["submission"] = self._module
        if files:  # makes it a package of the files beside it, so that `from .util import f` finds them too
            self._module.__package__, self._module.__path__ = "submission", [str(Path.cwd())]
        self._module.__file__ = str(Path(parts[0][0]).absolute()) if parts else ""
        seed_global_streams(seed)
        failures = []
        for name, source in parts:
            self._sources[name] = source
            linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
            try:
                exec(_compiled(source, name), self._module.__dict__)
            except self._not_theirs:
                raise
            except BaseException as error:
                failures.append(describe_exception(error, self._sources))
        functions = [name for name, value in vars(self._module).items() if type(name) is str and callable(value)]
        return {
            "names": [name[:100] for name in functions if not name.startswith("_")][:MAX_FUNCTION_NAMES],
            "failures": failures,
        }

    def _perform(self, verb: str, operands: list[Any], arguments: list[Any]) -> Any:
        if verb == "call":
            target, args, kwargs = operands
            function = self._target(target)
            arguments.extend(self._incoming(value) for value in [*args, *kwargs.values()])
            named = dict(zip(kwargs, arguments[len(args) :], strict=True))
            return function(*arguments[: len(args)], **named)
        if verb == "get":
            return getattr(self._incoming(operands[0]), operands[1])
        if verb == "iterate":
            return list(islice(iter(self._incoming(operands[0])), MAX_ITERATION))
        if verb == "operate":
            return OPERATORS[operands[0]](*[self._incoming(value) for value in operands[1]])
        raise ProtocolError("unknown verb")

    def function(self, name: str) -> Callable[..., Any]:
        """The submission's function of that name. Raises NoSuchFunction if there is none."""
        return self._target(name)

    def received(self, reference: object) -> object:
        """The value with each reference replaced by the object in this process that it names."""
        return self._incoming(reference)

    def described(self, error: BaseException) -> dict[str, Any]:
        """The part of a reply that describes an exception which the submission raised."""
        return describe_exception(error, self._sources)

    def _target(self, target: object) -> Callable[..., Any]:
        function = self._incoming(target) if type(target) is HandleRef else vars(self._module).get(str(target))
        if not callable(function):
            raise NoSuchFunction(str(target))
        return function  # type: ignore[no-any-return]

    def _incoming(self, value: Any) -> Any:
        """The value with each reference replaced by its object, inside containers too."""
        kind = type(value)
        if kind is list or kind is tuple:
            return kind(self._incoming(item) for item in value)
        if kind is dict:
            return {key: self._incoming(item) for key, item in value.items()}
        if kind is HandleRef:
            return self._objects["handle", value.id]
        if kind is FunctionRef:
            return self._kept(("function", value.id), value, lambda: self._function(value.id))
        if kind is GeneratorRef:
            return self._kept(("generator", value.id), value, value.make)
        if kind is Tensor:
            return _tensor(value)
        return value

    def _kept(self, key: ObjectKey, reference: object, make: Callable[[], object]) -> object:
        """The object for a reference, made at its first use and then kept, so that a random stream
        continues from call to call."""
        if key not in self._objects:
            self._objects[key] = make()
            self._references[id(self._objects[key])] = reference
        return self._objects[key]

    def _function(self, number: int) -> Callable[..., Any]:
        def function(*args: Any, **named: Any) -> Any:
            with self._asking:  # a submission may call it in several threads, and each has to get its own answer
                return self._incoming(self._ask(number, list(args), named))

        return function

    def _replace(self, value: object) -> object:
        """The base value or reference that is sent in place of `value`."""
        if id(value) in self._references:
            return self._references[id(value)]
        base = as_base_value(value)
        if base is not None:
            return base
        number = len(self._objects) + 1
        self._objects["handle", number] = value  # keeps it alive, so that no other object gets the same `id`
        reference = HandleRef(number, type_name(value), callable(value))
        self._references[id(value)] = reference
        return reference

    def ask_frame(self, number: int, arguments: list[Any], named: dict[str, Any]) -> bytes:
        """The frame that asks the grader to call one of its own functions."""
        return encode(["callback", number, arguments, named], self._replace)

    def _given_back(self, arguments: list[Any]) -> list[bytes]:
        """The bytes of each argument after the call, in full, because the grader decides whether it was changed."""
        return [as_sent(argument, self._replace) for argument in arguments]


@lru_cache(MAX_COMPILED)
def _compiled(source: str, name: str) -> CodeType:
    """The compiled code of a part. It is cached, since compiling takes longer than most calls, and the course's own
    programs are loaded in one process again and again. Raises SyntaxError, for null characters as well."""
    try:
        return compile(source, name, "exec", dont_inherit=True)
    except ValueError as error:  # Before 3.11.4 Python raises this one for null characters.
        raise SyntaxError(str(error)) from None


def _lay_out(files: list[list[Any]]) -> None:
    """Put the files into the working folder, where the submission can read and import them.

    The folder is searched last, so that a file called `numpy.py` does not replace the real module.
    """
    for name, content in files:
        path = Path.cwd() / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o444)
    if files:
        sys.dont_write_bytecode = True
        sys.path.append(str(Path.cwd()))
        importlib.invalidate_caches()


def _kind_of(value: object) -> str:
    """The type's name; for an array also the kind of its entries, which is the reason that it could not cross."""
    if type(value) is not np.ndarray:
        return type_name(value)
    return f"{type_name(value)}, dtype={value.dtype.type.__name__.rstrip('_')}"


def _tensor(value: Tensor) -> Any:
    """The value as a tensor of the framework that this process has imported."""
    makers = [(row.module, row.tensor) for row in FRAMEWORKS.values() if row.tensor is not None]
    name, make = next((maker for maker in makers if maker[0] in sys.modules), makers[0])
    return make(importlib.import_module(name), value.array)
