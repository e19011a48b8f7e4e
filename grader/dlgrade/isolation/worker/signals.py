"""Signals that end a process and can only come from outside of it: from a kernel without memory, from a person, from a
machine that shuts down.

A worker cannot send them to itself: the fence aborts it instead, and seccomp ends it with SIGSYS. A worker that died of
one of these was therefore not ended by the submission.
"""

from __future__ import annotations

SIGHUP, SIGQUIT, SIGKILL, SIGTERM = 1, 3, 9, 15  # the same on every POSIX system; Windows has no such signals
FROM_OUTSIDE = (SIGHUP, SIGQUIT, SIGKILL, SIGTERM)
