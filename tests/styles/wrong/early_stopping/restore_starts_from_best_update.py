# expect: restore_best__without_earlier_updates
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    return weights + updates[int(np.argmin(val_losses))]
