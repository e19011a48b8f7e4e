# says: not installed
# Imports a package that is not there.
import kolmogorov_arnold


def mse(y_true, y_pred):
    return 0.0
