# says: not available
# Runs a shell command.
import subprocess


def mse(y_true, y_pred):
    return float(subprocess.run(["id", "-u"], capture_output=True).stdout)
