# expect: early_stopping__patience_unchecked
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 0:
        raise ValueError
    best, when, wait = float("inf"), 0, 0
    for t, v in enumerate(val_losses):
        if v < best - min_delta:
            best, when, wait = v, t, 0
        else:
            wait += 1
            if wait == patience:
                return t, when
    return None, when


def restore_best(weights, updates, val_losses):
    k = int(np.argmin(val_losses))
    return weights + sum(updates[: k + 1])
