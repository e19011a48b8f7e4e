"""A random generator whose seed a report shows."""

from __future__ import annotations

import numpy as np


class OpenGenerator(np.random.Generator):
    """A generator that crosses to the submission in its own state, so that a pasted call draws the same numbers.

    The generators of checks cross as streams of the submission's own (see `Peer`), since their seed may be secret.
    """


def opened(generator: np.random.Generator) -> OpenGenerator:
    """A generator that goes on as the given one does."""
    return OpenGenerator(generator.bit_generator)
