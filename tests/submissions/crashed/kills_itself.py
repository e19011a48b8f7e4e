# Kills its own process.
import os
import signal


def mse(y_true, y_pred):
    os.kill(os.getpid(), signal.SIGKILL)
