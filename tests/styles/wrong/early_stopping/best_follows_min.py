# expect: early_stopping__best_is_the_lowest
def early_stopping(val_losses, patience, min_delta):
    if not val_losses or patience < 1:
        raise ValueError("losses")
    best = val_losses[0]
    best_epoch = waiting = 0
    for t in range(1, len(val_losses)):
        v = val_losses[t]
        waiting = 0 if best - v > min_delta else waiting + 1
        if waiting == 0:
            best_epoch = t
        best = min(best, v)
        if waiting == patience:
            return t, best_epoch
    return None, best_epoch


def restore_best(weights, updates, val_losses):
    t = list(val_losses).index(min(val_losses))
    return weights + sum(updates[: t + 1])
