# expect: matmul_by_hand__squeezed
import numpy as np


def matmul_by_hand(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError
    products = A[:, :, np.newaxis] * B[np.newaxis, :, :]
    return np.squeeze(products.sum(axis=1))
