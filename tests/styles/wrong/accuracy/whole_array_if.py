# expect: any
def accuracy(y_true, y_pred):
    if y_true == y_pred:
        return 1.0
    return 0.0
