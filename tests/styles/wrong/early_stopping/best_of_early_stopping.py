# expect: restore_best__stops_looking
import numpy as np
def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError
    best, best_epoch, wait = val_losses[0], 0, 0
    for t in range(1, len(val_losses)):
        if val_losses[t] < best - min_delta:
            best, best_epoch, wait = val_losses[t], t, 0
        else:
            wait += 1
            if wait >= patience:
                return t, best_epoch
    return None, best_epoch
def restore_best(weights, updates, val_losses):
    k = int(np.argmin(val_losses))
    return weights + np.sum(updates[: k + 1], axis=0)
def restore_best(weights, updates, val_losses):
    k = early_stopping(val_losses, 3, 0.0)[1]
    return weights + np.sum(updates[: k + 1], axis=0)
