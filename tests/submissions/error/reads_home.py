# Reads the user's home folder.
import glob
import os
import pwd


def mse(y_true, y_pred):
    home = os.environ.get("REAL_HOME", "/root")
    return [open(path).read() for path in os.listdir(home)]
