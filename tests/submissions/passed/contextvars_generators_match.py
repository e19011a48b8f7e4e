# Newer syntax: match, walrus, positional-only, generators, f-strings.
import contextvars

import numpy as np

LEVEL = contextvars.ContextVar("level", default=1)


def errors(y_true, y_pred, /, *, power=2):
    yield from ((float(a) - float(b)) ** power for a, b in zip(y_true, y_pred))


def mse(y_true, y_pred):
    match np.shape(y_true), np.shape(y_pred):
        case a, b if a != b:
            raise ValueError(f"{a=} {b=}")
    total = sum(errors(np.ravel(y_true), np.ravel(y_pred)))
    return total / n if (n := np.size(y_true)) else 0.0
