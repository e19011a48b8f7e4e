from collections import deque
from enum import IntEnum

import numpy as np


class Epoch(IntEnum):
    FIRST = 0


def early_stopping(val_losses, patience, min_delta):
    if patience < 1 or len(val_losses) == 0:
        raise ValueError("no losses, or patience below 1")
    best, best_epoch, recent = val_losses[0], Epoch.FIRST, deque(maxlen=patience)
    for epoch, loss in enumerate(val_losses):
        better = epoch == 0 or loss < best - min_delta
        if better:
            best, best_epoch = loss, epoch or Epoch.FIRST
        recent.append(better)
        if len(recent) == patience and not any(recent):
            return epoch, best_epoch
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    return weights + np.sum(updates[: int(np.argmin(val_losses)) + 1], axis=0)
