import numpy as np


def neuron(x, w, b):
    try:
        z = (np.matrix(x) * np.matrix(w).T).item() + b
    except ValueError as error:
        raise ValueError("x and w differ") from error
    return float(1 / (1 + np.e**-z))
