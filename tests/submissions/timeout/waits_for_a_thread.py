# Waits for a thread that waits for it.
import threading


def mse(y_true, y_pred):
    waiter = threading.Thread(target=threading.Event().wait)
    waiter.start()
    waiter.join()
