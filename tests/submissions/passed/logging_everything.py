# Logs to a file in the working folder and to stderr.
import logging
import sys

import numpy as np

logging.basicConfig(level=logging.DEBUG, handlers=[logging.FileHandler("run.log", encoding="utf-8"), logging.StreamHandler(sys.stderr)])
logging.debug("시작")


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
