# says: KeyboardInterrupt
# Pretends that the user pressed Ctrl-C.
def mse(y_true, y_pred):
    raise KeyboardInterrupt
