"""A random generator whose seed is not secret, so that a report can show it."""

from __future__ import annotations

import numpy as np


class OpenGenerator(np.random.Generator):
    """A generator that is sent to the submission with its own state, so that a call copied from a report draws the same
    numbers.

    Other generators of checks may have a secret seed; the submission gets a child stream of them instead (see `Peer`).
    """


def opened(generator: np.random.Generator) -> OpenGenerator:
    """An open generator that shares the bit generator of the given one."""
    return OpenGenerator(generator.bit_generator)
