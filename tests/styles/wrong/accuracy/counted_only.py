# expect: accuracy__count
def accuracy(y_true, y_pred):
    c = 0
    for t, p in zip(y_true, y_pred):
        c += t == p
    return int(c)
