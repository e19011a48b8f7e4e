# Takes a lock twice.
import threading

lock = threading.Lock()


def mse(y_true, y_pred):
    with lock, lock:
        return 0.0
