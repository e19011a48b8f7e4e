# expect: accuracy__identity
def accuracy(y_true, y_pred):
    return sum(1 for t, p in zip(y_true, y_pred) if t is p) / len(y_true)
