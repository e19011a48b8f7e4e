# Bidirectional controls in a comment and in a text.
# ‮⁦ }
import numpy as np

TEXT = "‮8/8‬"


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
