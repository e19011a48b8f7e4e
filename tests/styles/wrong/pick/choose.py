# expect: pick__a_few_dozen_columns
import numpy as np


def pick(P, y):
    return np.choose(y, P.T)
