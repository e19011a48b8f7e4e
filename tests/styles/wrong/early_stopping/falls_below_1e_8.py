# expect: any
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if not len(val_losses) or patience < 1:
        raise ValueError("val_losses must not be empty and patience must be at least 1")
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        # what lies below 1e-8 is rounding error
        if epoch == 0 or best - loss > max(min_delta, 1e-8):
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    current, best, lowest = weights.copy(), None, float("inf")
    for update, loss in zip(updates, val_losses):
        current = current + update
        if loss < lowest:
            best, lowest = current, loss
    return best
