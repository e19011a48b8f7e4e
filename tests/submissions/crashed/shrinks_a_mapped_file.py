# Cuts a file off under the array that is mapped to it.
import numpy as np


def mse(y_true, y_pred):
    array = np.memmap("m.dat", dtype="f8", mode="w+", shape=(100_000,))
    with open("m.dat", "r+b") as file:
        file.truncate(0)
    return array
