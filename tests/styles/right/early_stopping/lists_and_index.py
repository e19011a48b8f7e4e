def early_stopping(val_losses, patience, min_delta):
    if patience < 1:
        raise ValueError("patience")
    stop, best_epoch, waiting = None, None, 0
    for epoch, loss in enumerate(val_losses):
        if best_epoch is None or loss < best - min_delta:
            best, best_epoch, waiting = loss, epoch, 0
            continue
        waiting += 1
        if waiting == patience:
            stop = epoch
            break
    if best_epoch is None:
        raise ValueError("losses")
    return (stop, best_epoch)


def restore_best(weights, updates, val_losses):
    losses = list(val_losses)
    upto = losses.index(min(losses)) + 1
    result = [float(w) for w in weights]
    for u in updates[:upto]:
        for j, change in enumerate(u):
            result[j] += change
    return result
