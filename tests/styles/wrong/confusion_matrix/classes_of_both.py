# expect: confusion_matrix__classes_seen
import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    labels = np.unique(np.concatenate([y_true, y_pred]))
    C = np.zeros((len(labels), len(labels)), dtype=int)
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            C[i, j] = np.sum((y_true == a) & (y_pred == b))
    return C
