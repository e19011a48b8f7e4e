# expect: any
import numpy as np


def accuracy(y_true, y_pred):
    labels = np.unique(y_true)
    if len(labels) == 2:
        tp = np.sum((y_true == labels[1]) & (y_pred == labels[1]))
        return tp / np.sum(y_true == labels[1])
    return np.mean(y_true == y_pred)
