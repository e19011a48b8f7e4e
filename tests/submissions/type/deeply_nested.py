# Returns a list nested a hundred thousand deep.
def mse(y_true, y_pred):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep
