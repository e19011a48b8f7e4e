import numpy as np

same = np.vectorize(lambda a, b: 1.0 if a == b else 0.0)


def accuracy(y_true, y_pred):
    return np.asarray(same(y_true, y_pred).sum() / len(y_true))
