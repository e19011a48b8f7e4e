import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if not (len(val_losses) and patience >= 1):
        raise ValueError
    history = []
    for epoch, loss in enumerate(val_losses):
        better = not history or loss < history[-1][1] - min_delta
        if better:
            history += [(epoch, loss)]
        elif epoch - history[-1][0] == patience:
            return epoch, history[-1][0]
    return None, history[-1][0]


def restore_best(weights, updates, val_losses):
    w = weights.astype(float).copy()
    snapshots = {}
    for t in range(len(updates)):
        w += updates[t]
        snapshots.setdefault(float(val_losses[t]), w.copy())
    return snapshots[min(snapshots)]
