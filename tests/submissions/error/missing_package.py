# says: not installed
# Imports a package that is not there, and needs it.
import kolmogorov_arnold


def mse(y_true, y_pred):
    return kolmogorov_arnold.mse(y_true, y_pred)
