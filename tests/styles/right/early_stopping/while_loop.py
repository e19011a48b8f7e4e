import math

import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError("no losses or no patience")
    best, best_epoch, bad, t = math.inf, 0, 0, 0
    while t < len(val_losses):
        if best - val_losses[t] > min_delta:
            best, best_epoch, bad = val_losses[t], t, 0
        else:
            bad += 1
        if bad >= patience:
            return t, best_epoch
        t += 1
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    k = int(np.argmin(val_losses))
    return weights + np.sum(updates[: k + 1], axis=0)
