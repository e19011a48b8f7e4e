# Hangul names typed decomposed in one place and composed in another.
import numpy as np


def 제곱(값):
    return 값 ** 2


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean(제곱(np.asarray(y_true, dtype=float) - y_pred))
