# expect: zscore_outliers__any_at_all
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    return bool((np.abs(x - x.mean()) > t * x.std()).any())
