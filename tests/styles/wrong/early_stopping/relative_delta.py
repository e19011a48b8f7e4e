# expect: any
import numpy as np


def restore_best(weights, updates, val_losses):
    current, best, lowest = weights.astype(float), weights.copy(), float("inf")
    for update, loss in zip(updates, val_losses):
        current = current + update
        if loss < lowest:
            lowest, best = loss, current.copy()
    return best


def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best * (1 - min_delta):
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return None, best_epoch
