# The block below runs only when the file is run as a program.
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)


if __name__ == "__main__":
    print(mse([1, 2], [1, 4]))
    raise SystemExit(mse([1, 2, 3], [1, 2]))
