# Prints for ever.
def mse(y_true, y_pred):
    while True:
        print("x" * 1000)
