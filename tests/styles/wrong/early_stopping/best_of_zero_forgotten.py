# expect: any
import numpy as np
def early_stopping(val_losses, patience, min_delta):
    if not val_losses or patience < 1: raise ValueError
    best, at, wait = val_losses[0], 0, 0
    for t, v in enumerate(val_losses[1:], 1):
        if v < best - min_delta: best, at, wait = v, t, 0
        else:
            wait += 1
            if wait >= patience: return t, at
    return None, at
def restore_best(weights, updates, val_losses):
    best_loss, best, w = None, None, weights
    for u, v in zip(updates, val_losses):
        w = w + u
        if not best_loss or v < best_loss:
            best_loss, best = v, w
    return best
