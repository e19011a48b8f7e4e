import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if patience < 1 or len(val_losses) == 0:
        raise ValueError("no losses, or patience below 1")
    best_epoch = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best_epoch] - min_delta:
            best_epoch = epoch
        if epoch - best_epoch == patience:
            return np.array([epoch, best_epoch])
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    weights_after = weights + np.cumsum(updates, axis=0)
    return weights_after[np.argmin(val_losses)]
