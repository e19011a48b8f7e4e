# says: input\(\)
# Waits for input that never comes.
def mse(y_true, y_pred):
    return float(input("값: "))
