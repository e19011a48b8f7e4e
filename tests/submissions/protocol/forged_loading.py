# Answers the request to load it with an array in place of names.
import sys

import numpy as np
from dlgrade.isolation.wire.frames import encode


def answers_with(make):
    """Write one reply past the session, to the request that is being answered, and wait for what comes of it."""
    frame, found = sys._getframe(), {}
    while frame:
        found.update({name: frame.f_locals[name] for name in ("message", "outgoing") if name in frame.f_locals})
        frame = frame.f_back
    found["outgoing"].write(encode(make(found["message"][1])))
    found["outgoing"].flush()
    while True:
        pass


answers_with(lambda n: ["value", n, np.array(5), "dict", [], [], []])
