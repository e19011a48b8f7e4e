# expect: early_stopping__looks_ahead
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if not len(val_losses) or patience < 1:
        raise ValueError
    best, wait = float("inf"), 0
    for t, v in enumerate(val_losses):
        if v < best - min_delta:
            best, wait = v, 0
        else:
            wait += 1
            if wait == patience:
                return t, int(np.argmin(val_losses))
    return None, int(np.argmin(val_losses))


def restore_best(weights, updates, val_losses):
    k = int(np.argmin(val_losses))
    return weights + sum(updates[: k + 1])
