# Asks what machine it runs on.
import getpass
import os
import platform
import sys
import time

import numpy as np

facts = [platform.platform(), sys.version, os.cpu_count(), os.getcwd(), time.time(), getpass.getuser(), os.path.expanduser("~")]
print(facts, os.environ.get("HOME"), os.path.exists("data.csv"))


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
