# Ends the program below its functions, as scripts do.
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)


print(mse([1, 2], [1, 4]))
quit()
