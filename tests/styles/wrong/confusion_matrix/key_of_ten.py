# expect: any
import numpy as np

def confusion_matrix(y_true, y_pred, classes):
    C = np.zeros((classes, classes), dtype=int)
    keys, counts = np.unique(y_true * 10 + y_pred, return_counts=True)
    for k, c in zip(keys, counts):
        if k // 10 < classes and k % 10 < classes:
            C[k // 10, k % 10] = c
    return C
