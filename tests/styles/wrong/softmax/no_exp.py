# expect: softmax__no_exp
import numpy as np


def softmax(Z):
    return Z / Z.sum(axis=1, keepdims=True)
