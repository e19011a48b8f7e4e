from itertools import accumulate


def early_stopping(val_losses, patience, min_delta):
    losses = list(val_losses)
    if patience <= 0 or losses == []:
        raise ValueError(f"{patience=}")

    def go(t, best_t):
        if t == len(losses):
            return None, best_t
        if losses[t] < losses[best_t] - min_delta:
            return go(t + 1, t)
        return (t, best_t) if t - best_t == patience else go(t + 1, best_t)

    return go(1, 0)


def restore_best(weights, updates, val_losses):
    states = list(accumulate(updates, lambda w, u: w + u, initial=weights))[1:]
    return min(zip(val_losses, range(len(states)), states))[2] if len(states) else weights
