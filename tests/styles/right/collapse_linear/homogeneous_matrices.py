import numpy as np


def collapse_linear(W1, b1, W2, b2):
    def block(W, b):
        return np.block([[W, np.zeros((len(W), 1))], [b[None], np.ones((1, 1))]])

    M = block(W1, b1) @ block(W2, b2)
    return M[:-1, :-1], M[-1, :-1]
