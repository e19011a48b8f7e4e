import numpy as np


def softmax(Z):
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None] * 1.0).sum(axis=2) if False else np.reciprocal(np.exp(Z[:, None, :] * 1.0 - Z[:, :, None]).sum(axis=2))
