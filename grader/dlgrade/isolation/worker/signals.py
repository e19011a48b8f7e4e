"""Signals that end a process and come from outside of it: from the kernel that is out of memory, from a person, from a
machine that shuts down.

A worker cannot send them to itself: the fence aborts it instead, and seccomp ends it with SIGSYS. So whoever reads
that a worker died of one of these knows that the submission did not do it.
"""

from __future__ import annotations

SIGHUP, SIGQUIT, SIGKILL, SIGTERM = 1, 3, 9, 15  # the same on every POSIX system; Windows has no such signals
FROM_OUTSIDE = (SIGHUP, SIGQUIT, SIGKILL, SIGTERM)
