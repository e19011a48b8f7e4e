import numpy as np


def early_stopping(val_losses, patience, min_delta, /):
    if not list(val_losses):
        raise ValueError
    if patience < 1:
        raise ValueError

    def go(t, best, when, bad):
        if bad == patience:
            return t - 1, when
        if t == len(val_losses):
            return None, when
        if val_losses[t] < best - min_delta:
            return go(t + 1, val_losses[t], t, 0)
        return go(t + 1, best, when, bad + 1)

    return go(0, np.inf, 0, 0)


def restore_best(weights, updates, val_losses):
    best = sorted(range(len(val_losses)), key=lambda t: val_losses[t])[0]
    w = np.array(weights, dtype=np.float64)
    for u in updates[: best + 1]:
        w += u
    return w.tolist()
