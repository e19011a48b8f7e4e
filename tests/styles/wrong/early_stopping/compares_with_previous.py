# expect: early_stopping__previous_epoch
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if not len(val_losses) or patience < 1:
        raise ValueError
    when, wait = 0, 0
    for t in range(1, len(val_losses)):
        if val_losses[t] < val_losses[t - 1] - min_delta:
            when, wait = t, 0
        else:
            wait += 1
            if wait == patience:
                return t, when
    return None, when


def restore_best(weights, updates, val_losses):
    k = int(np.argmin(val_losses))
    return weights + sum(updates[: k + 1])
