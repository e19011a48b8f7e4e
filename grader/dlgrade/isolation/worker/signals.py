"""Signals that end a worker and can only come from outside: from a kernel out of memory, a person, or a shutdown.

A worker cannot send them to itself: the fence aborts it instead, and seccomp ends it with SIGSYS. So a worker that died
of one of these was not ended by the submission.
"""

from __future__ import annotations

SIGHUP, SIGQUIT, SIGKILL, SIGTERM = 1, 3, 9, 15  # the same on every POSIX system; Windows has no such signals
FROM_OUTSIDE = (SIGHUP, SIGQUIT, SIGKILL, SIGTERM)
