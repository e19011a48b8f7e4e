import numpy as np


class Splitter:
    def __init__(self, ratios, seed):
        if abs(sum(ratios) - 1) > 1e-8:
            raise ValueError("sum")
        self.ratios, self.rng = ratios, np.random.default_rng(seed)

    def sizes(self, n):
        train = int(n * self.ratios[0])
        val = int(n * self.ratios[1])
        return [train, val, n - train - val]

    def __call__(self, X, y):
        assert len(X) == len(y)
        pairs = list(zip(X, y))
        self.rng.shuffle(pairs)
        it = iter(pairs)
        for size in self.sizes(len(pairs)):
            part = [next(it) for _ in range(size)]
            yield np.array([x for x, _ in part])
            yield np.array([t for _, t in part])


def split_dataset(X, y, ratios, seed):
    try:
        return tuple(Splitter(ratios, seed)(X, y))
    except AssertionError as e:
        raise ValueError("lengths differ") from e
