# expect: softmax__columns, softmax__divides_by_max
import numpy as np


def softmax(Z):
    top = np.max(Z, axis=0)
    powers = np.exp(Z - top)
    return powers / np.max(powers, axis=0)
