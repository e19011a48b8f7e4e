# expect: any
import numpy as np

def early_stopping(val_losses, patience, min_delta):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError
    best, be, c = np.inf, 0, 0
    for t, v in enumerate(val_losses):
        if v < best - min_delta:
            best, be = v, t
            c = max(0, c - 1)
        else:
            c += 1
            if c == patience:
                return t, be
    return None, be

def restore_best(weights, updates, val_losses):
    return weights + sum(updates[:int(np.argmin(val_losses)) + 1])
