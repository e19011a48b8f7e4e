# points: 2
# The largest number that there is.
import sys


def mse(y_true, y_pred):
    return sys.float_info.max
