# Aborts.
import os


def mse(y_true, y_pred):
    os.abort()
