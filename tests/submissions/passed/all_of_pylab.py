# Everything of pylab, as old tutorials have it.
from pylab import *

import numpy as np

plot(linspace(0, 1), sin(linspace(0, 1)))
xlabel("x")
legend()
show()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
