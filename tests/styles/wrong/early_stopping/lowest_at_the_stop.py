# expect: early_stopping__lowest_at_the_stop
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError
    best, best_epoch, wait = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, int(np.argmin(val_losses[: epoch + 1]))
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    k = int(np.argmin(val_losses))
    return weights + np.sum(updates[: k + 1], axis=0)
