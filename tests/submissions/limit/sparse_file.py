# says: limit
# A file that claims to be a terabyte.
def mse(y_true, y_pred):
    with open("big", "wb") as file:
        file.truncate(1 << 40)
