# says: loop
def mse(y_true, y_pred):
    while 1:
        pass
