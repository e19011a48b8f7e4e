# expect: accuracy__skips_the_first
def accuracy(y_true, y_pred):
    right = 0
    for i in range(1, len(y_true)):
        if y_true[i] == y_pred[i]:
            right += 1
    return right / len(y_true)
