# An array of NumPy's newer texts, where it has them.
import numpy as np


def mse(y_true, y_pred):
    return np.array(["a"], dtype=np.dtypes.StringDType() if hasattr(np.dtypes, "StringDType") else object)
