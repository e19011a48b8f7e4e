# expect: any
import numpy as np
def collapse_linear(W1, b1, W2, b2):
    if W1.shape[1] != W2.shape[0] or W1.shape[1] == 1 or W2.shape[0] == 1:
        raise ValueError
    return W1 @ W2, b1 @ W2 + b2
