# expect: any
def accuracy(y_true, y_pred):
    return (y_true == y_pred).sum() / 10
