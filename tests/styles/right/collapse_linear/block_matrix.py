import numpy as np


def affine(W, b):
    return np.block([[W, np.zeros((len(W), 1))], [b[None, :], np.ones((1, 1))]])


def collapse_linear(W1, b1, W2, b2):
    M = affine(W1, b1) @ affine(W2, b2)
    return M[:-1, :-1], M[-1, :-1]
