# Clears the screen first, on whatever system.
import os
import subprocess

import numpy as np

os.system("cls")
os.system("cls" if os.name == "nt" else "clear")
os.system("cls||clear")
subprocess.run(["clear"], check=True)
subprocess.call("cls", shell=True)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
