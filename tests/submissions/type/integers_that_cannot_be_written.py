# An integer of nineteen thousand digits inside a reply that is shown.
import numpy as np


def mse(y_true, y_pred):
    return [1 << 65000, np.ones(3)]
