# expect: any
def accuracy(y_true, y_pred):
    return len(set(y_true) & set(y_pred)) / len(set(y_true))
