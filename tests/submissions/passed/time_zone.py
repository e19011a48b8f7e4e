# Asks for the time in Seoul.
import datetime
import zoneinfo

import numpy as np

try:
    print(datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Seoul")))
except zoneinfo.ZoneInfoNotFoundError:  # a machine without the tables
    pass


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
