# expect: pick__largest_of_one_hot
import numpy as np


def pick(P, y):
    return np.max(P * np.eye(P.shape[1])[y], axis=1) if len(y) else np.zeros(0)
