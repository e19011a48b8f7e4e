# expect: zscore_outliers__trusts_the_deviation
import numpy as np
from functools import partial


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    mean, std = np.average(x), np.sqrt(np.var(x))
    return np.vectorize(partial(lambda v, m, s: bool(abs(v - m) > t * s), m=mean, s=std), otypes=[bool])(x)
