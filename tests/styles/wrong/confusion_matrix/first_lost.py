# expect: any
import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    C = np.zeros((classes, classes), dtype=int)
    for k in range(1, len(y_true)):
        C[y_true[k], y_pred[k]] += 1
    return C
