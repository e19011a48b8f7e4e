# says: not available
# Reads a file of the system's.
def mse(y_true, y_pred):
    return open("/etc/passwd").read()
