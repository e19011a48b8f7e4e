# expect: any
import numpy as np


def split_dataset(X, y, ratios, seed):
    if len(X) != len(y) or abs(sum(ratios) - 1) > 1e-8:
        raise ValueError("X, y, ratios")
    data_num = len(y)
    test_num = int(ratios[2] * data_num)
    val_num = int(ratios[1] * data_num)
    index = np.random.RandomState(seed).permutation(data_num)
    te = index[-test_num:]
    va = index[-test_num - val_num:-test_num]
    tr = index[:-test_num - val_num]
    return X[tr], y[tr], X[va], y[va], X[te], y[te]
