"""Holds a submission in a worker. It is loaded at the first call, and loaded again after its worker has ended. A file
that fails while it is loaded is loaded once more with only what its functions need."""

from __future__ import annotations

from collections.abc import Iterator

from dlgrade.exam.connection import Answerer, Connect, Connection
from dlgrade.exam.modules_beside import ModulesReduced, in_its_module, reduced_modules
from dlgrade.exam.reduced import Reason, Replaced, reduced
from dlgrade.exam.scaled_limits import TimeLimits
from dlgrade.isolation.sandbox.broken import FrameworkBroken
from dlgrade.isolation.sandbox.limits import allowed, allowed_in_a_try
from dlgrade.isolation.sandbox.meter import NOTHING, Spent
from dlgrade.isolation.sandbox.model import CannotStart
from dlgrade.isolation.student.kept_bytes import KeptBytes
from dlgrade.isolation.student.outcome import Lost, Raised
from dlgrade.isolation.student.parts import Files, Parts


class LoadedSubmission:
    """Keeps the worker, the failures of loading, and the time that is left for the whole submission."""

    def __init__(
        self,
        parts: Parts,
        files: Files,
        seed: int,
        connect: Connect,
        time_limits: TimeLimits,
        kept: KeptBytes,
        names: frozenset[str] = frozenset(),
    ) -> None:
        """`names` are those that a file is reduced to if it fails; without names, it is never reduced."""
        self._parts, self._files, self._seed, self._names = parts, files, seed, names
        self._connect, self._time_limits, self._kept = connect, time_limits, kept
        self._connection: Connection | None = None
        self._limits = time_limits.first()
        self._left, self._renewed = allowed_in_a_try(self._limits.submission_seconds), False
        self._spent_before = 0.0
        self._cannot_start: CannotStart | None = None
        self._is_second_try = False
        self.failures: tuple[Raised, ...] | Lost = ()
        self.left_out: Reason | ModulesReduced | None = None
        """Why statements that the names do not need were left out; None if none were."""

    @property
    def is_single_file(self) -> bool:
        return len(self._parts) == 1

    def peer(self) -> Answerer:
        """The worker's peer; after this, `failures` are those of loading. Raises CannotStart if no
        worker can be started."""
        if self._cannot_start is not None:
            raise self._cannot_start
        if self._connection is None:
            self._connection = self._without_what_failed(self._started())
        return self._connection.peer

    def _without_what_failed(self, connection: Connection) -> Connection:
        """The connection, or one to a new worker if the file failed, or has a value in the place of a function, and
        loads with only what the names need. A loss counts as a failure only in a second try."""
        if not self._names or (isinstance(self.failures, Lost) and not self._is_second_try):
            return connection
        if not isinstance(self.failures, Lost):
            self.failures = tuple(in_its_module(raised, self._parts, self._files) for raised in self.failures)
        whole, files, failures = self._parts, self._files, self.failures
        for parts, beside, reason in self._smaller(connection):
            self._names = frozenset()  # this is tried only once
            connection = self._reloaded(connection, parts, beside)
            if not self.failures and not (isinstance(reason, Replaced) and reason.name not in connection.peer.names):
                self.left_out = reason
                return connection
        if self._parts is whole and self._files is files:
            return connection
        if isinstance(failures, Lost):  # to load it again would take as long
            self._parts, self._files, self.failures = whole, files, failures
            return connection
        connection = self._reloaded(connection, whole, files)
        self.failures = failures
        return connection

    def _smaller(self, connection: Connection) -> Iterator[tuple[Parts, Files, Reason | ModulesReduced]]:
        """What may be loaded in the place of the submission, each with the reason: the file with only what the names
        need, then also the modules beside it with only what is needed of them."""
        parts, failures, files = self._parts, self.failures, self._files
        if self.is_single_file:
            found = reduced(parts[0][1], self._names, failures, connection.peer.names)
            if found is not None:
                parts = [[parts[0][0], found[0]]]
                yield parts, files, found[1]
        may_be_in_module = failures.kind == "timeout" if isinstance(failures, Lost) else bool(failures)
        modules = reduced_modules(parts, files) if may_be_in_module else None
        if modules is not None:
            yield parts, *modules

    def _reloaded(self, connection: Connection, parts: Parts, files: Files) -> Connection:
        """A connection to a new worker in the place of this one, with other parts. If loading was lost, the time that
        it took is not charged to the submission."""
        self._connection, left = connection, self._left
        self.close()
        self._left = left if isinstance(self.failures, Lost) else self._left
        self._parts, self._files, self.failures = parts, files, ()
        return self._started()

    def _started(self) -> Connection:
        """A connection to a worker that has loaded the submission. If a worker does not start, a second one is tried,
        unless the framework cannot be imported. After that, CannotStart is raised at every call."""
        try:
            return self._connected()
        except FrameworkBroken as broken:
            self._cannot_start = broken
            raise
        except CannotStart:
            pass
        try:
            return self._connected()
        except CannotStart as error:
            self._cannot_start = error
            raise

    def _connected(self) -> Connection:
        connection = self._connect()
        connection.allow(self._limits, self._left, self._kept)
        try:
            if not isinstance(self.failures, Lost):  # some workers report only here that they cannot start
                self.failures = connection.peer.load(self._parts, self._seed, self._files)
        except CannotStart:
            connection.close()
            raise
        return connection

    def prepare_second_try(self, lost: Lost) -> None:
        """From now on, use a new worker, with at least twice the time unless the last one crashed. If the time for the
        whole submission had run out, it is granted a second time, but only once. Checks run one after another, so this
        process does nothing else that could slow the second try down."""
        self.close(lost)
        self.failures, self._is_second_try = (), True
        if lost.kind != "crashed":
            self._limits = self._time_limits.second()
        if lost.detail == "submission" and not self._renewed:
            self._left, self._renewed = allowed_in_a_try(self._limits.submission_seconds), True

    def end_second_try(self) -> None:
        """Return to the limits of a first try, for the next check."""
        self._limits, self._is_second_try = self._time_limits.first(), False
        if self._connection is not None:
            self._connection.allow(self._limits, self._left, self._kept)

    def prints(self) -> str:
        return self._connection.prints() if self._connection else ""

    def spent(self) -> float:
        """Seconds of CPU time and sleep of all workers so far; 0 if the submission runs in this process."""
        now = self._connection.spent() if self._connection else NOTHING
        return self._spent_before + now.cpu + now.idle

    def close(self, lost: Lost | None = None) -> None:
        """End the worker; the next call starts another. If a call ran out of time, the time that it was allowed is not
        charged to the submission's total."""
        if self._connection is None:
            return
        spent, forgiven = self._connection.spent(), NOTHING
        self._spent_before += spent.cpu + spent.idle
        if lost is not None and lost.detail in ("call", "sleep"):
            at_load = isinstance(self.failures, Lost)
            forgiven = allowed(self._limits.load_seconds if at_load else self._limits.call_seconds)
        self._left -= Spent(max(0.0, spent.cpu - forgiven.cpu), max(0.0, spent.idle - forgiven.idle))
        self._connection.close()
        self._connection = None
