# expect: any
import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    table = np.zeros((classes, classes), dtype=int)
    rows, columns = np.array(y_true, dtype=np.int64).astype(np.int8), np.array(y_pred, dtype=np.int64).astype(np.int8)
    np.add.at(table, (rows, columns), 1)
    return table
