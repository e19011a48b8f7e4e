# Defined in a branch, in a try block.
try:
    import numpy as np

    if np.__version__ > "0":

        def mse(y_true, y_pred):
            if np.shape(y_true) != np.shape(y_pred):
                raise ValueError("shapes differ")
            return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)

finally:
    pass
