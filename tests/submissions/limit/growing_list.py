# also: timeout
# says: limit|did not finish in time
# A list that grows for ever. On a busy machine filling the memory takes longer than the time limit.
def mse(y_true, y_pred):
    blocks = []
    while True:
        blocks.append(bytearray(1 << 24))
