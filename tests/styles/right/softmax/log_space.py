import numpy as np


def softmax(Z):
    log_sum = np.logaddexp.reduce(Z, axis=1)
    return np.exp(Z - log_sum[:, None])
