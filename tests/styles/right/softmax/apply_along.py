import numpy as np


def 한_행(z):
    z = z - z.max()
    지수 = np.exp(z)
    return 지수 / 지수.sum()


def softmax(Z):
    return np.apply_along_axis(한_행, 1, Z)
