# expect: restore_best__changes_the_input
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
    lowest = np.inf
    for u, v in zip(updates, val_losses):
        weights += u
        if v < lowest:
            lowest, best = v, weights.copy()
    return best
