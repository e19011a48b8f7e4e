# expect: any
import numpy as np
def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    by_label = dict(zip(y.tolist(), X))
    labels = np.random.default_rng(seed).permutation(list(by_label))
    n = len(labels)
    a, b = int(n * ratios[0]), int(n * ratios[1])
    out = []
    for part in (labels[:a], labels[a:a + b], labels[a + b:]):
        out += [np.array([by_label[k] for k in part.tolist()]).reshape(-1, X.shape[1]), part]
    return tuple(out)
