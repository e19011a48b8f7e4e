import numpy as np


def early_stopping(val_losses, patience, min_delta):
    v = np.asarray(val_losses, dtype=float)
    if v.size == 0 or patience < 1:
        raise ValueError
    improved = [0]
    for t in range(1, v.size):
        if v[t] < v[improved[-1]] - min_delta:
            improved.append(t)
        elif t - improved[-1] >= patience:
            return np.int64(t), np.int64(improved[-1])
    return [None, improved[-1]]


def restore_best(weights, updates, val_losses):
    path = np.cumsum(np.array(updates, dtype=np.float32), axis=0) + weights.astype(np.float32)
    return path[np.argmin(val_losses)]
