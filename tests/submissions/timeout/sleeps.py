# says: hardly computed
# Sleeps for thirty years.
import time


def mse(y_true, y_pred):
    time.sleep(1e9)
