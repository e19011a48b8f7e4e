# expect: restore_best__one_update_short
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if not len(val_losses) or patience < 1:
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
    return weights + sum(updates[:k])
