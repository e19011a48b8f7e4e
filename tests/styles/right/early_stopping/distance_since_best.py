import numpy as np


def early_stopping(val_losses, patience, min_delta):
    if patience <= 0 or not len(val_losses):
        raise ValueError("빈 기록이거나 patience가 너무 작습니다")
    좋은_때 = 0
    for 때 in range(1, len(val_losses)):
        if val_losses[좋은_때] - val_losses[때] > min_delta:
            좋은_때 = 때
        elif 때 - 좋은_때 >= patience:
            return 때, 좋은_때
    return None, 좋은_때


def restore_best(weights, updates, val_losses):
    return weights + np.cumsum(updates, axis=0)[int(np.argmin(val_losses))]
