# expect: early_stopping__not_strict_above_zero
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        if best - loss >= min_delta and loss != best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    current = weights.copy()
    best, best_loss = current, float("inf")
    for u, v in zip(updates, val_losses):
        current = current + u
        if v < best_loss:
            best, best_loss = current, v
    return best
