from itertools import accumulate
from operator import add


class Stopper:
    def __init__(self, patience, min_delta):
        self.patience, self.min_delta, self.best, self.wait = patience, min_delta, None, 0

    def stop(self, epoch, loss):
        if self.best is None or loss < self.best[1] - self.min_delta:
            self.best, self.wait = (epoch, loss), 0
        else:
            self.wait += 1
        return self.wait >= self.patience


def early_stopping(val_losses, patience, min_delta):
    if patience < 1 or len(val_losses) < 1:
        raise ValueError
    s = Stopper(patience, min_delta)
    stop = next((t for t, v in enumerate(val_losses) if s.stop(t, v)), None)
    return stop, s.best[0]


def restore_best(weights, updates, val_losses):
    path = list(accumulate(updates, add, initial=weights))[1:]
    return min(zip(val_losses, range(len(path)), path))[2]
