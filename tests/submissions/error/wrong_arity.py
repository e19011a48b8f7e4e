# says: as many as it did at first
# Takes one argument.
def mse(errors):
    return 0.0
