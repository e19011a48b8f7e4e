import numpy as np
def early_stopping(val_losses, patience, min_delta):
    losses = [float(v) for v in val_losses]
    if not losses:
        raise ValueError("no losses")
    if patience <= 0:
        raise ValueError("patience")
    at = 0
    while True:
        window = range(at + 1, min(at + patience + 1, len(losses)))
        nxt = next((t for t in window if losses[t] < losses[at] - min_delta), None)
        if nxt is None:
            return (at + patience if at + patience < len(losses) else None), at
        at = nxt
def restore_best(weights, updates, val_losses):
    w = np.array(weights, dtype=float)
    best_w, best_v = None, float("inf")
    for u, v in zip(updates, val_losses):
        w = w + u
        if best_w is None or v < best_v:
            best_w, best_v = w, v
    return best_w
