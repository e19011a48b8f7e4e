# expect: softmax__hard_max
import numpy as np


def softmax(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]
