import numpy as np


def dense(X, W, b):
    if X.shape[-1] != W.shape[0] or (W.shape[1],) != b.shape:
        raise ValueError
    return np.einsum("ni,io->no", X, W, dtype=np.float32, casting="same_kind") + b.astype(np.float32)


def count_params(sizes):
    a = np.array(sizes)
    return np.sum((a[:-1] + 1) * a[1:])
