# expect: any
import numpy as np


def pairwise_differences(a, b):
    D = a[:, None] - b[None, :].astype(float)
    return np.where(np.abs(D) > 180, D - np.sign(D) * 360, D)
