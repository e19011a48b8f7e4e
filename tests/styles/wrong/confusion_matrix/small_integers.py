# expect: any
import numpy as np

def confusion_matrix(y_true, y_pred, classes):
    C = np.zeros((classes, classes), dtype=np.uint8)
    for t, p in zip(y_true, y_pred):
        C[t, p] += 1
    return C
