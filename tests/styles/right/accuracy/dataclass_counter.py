from dataclasses import dataclass


@dataclass
class Counter:
    hits: int = 0
    total: int = 0

    def see(self, truth, guess):
        self.total += 1
        self.hits += bool(truth == guess)

    @property
    def share(self):
        return self.hits / self.total


def accuracy(y_true, y_pred):
    counter = Counter()
    for truth, guess in zip(y_true.tolist(), y_pred.tolist()):
        counter.see(truth, guess)
    return counter.share
