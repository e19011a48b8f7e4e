# Raises SIGBUS by the standard library.
import signal


def mse(y_true, y_pred):
    signal.raise_signal(signal.SIGBUS)
