import numpy as np

accuracy = lambda y_true, y_pred: 1 - np.count_nonzero(y_true - y_pred) / y_true.size
