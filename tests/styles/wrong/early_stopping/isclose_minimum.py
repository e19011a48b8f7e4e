# expect: restore_best__nearly_equal
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
    v = np.asarray(val_losses)
    k = int(np.flatnonzero(np.isclose(v, v.min(), rtol=1e-2))[0])
    return weights + np.sum(updates[: k + 1], axis=0)
