# expect: any
import numpy as np


def matmul_by_hand(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError
    if B.shape[1] == 1:
        return np.array([sum(r * B[:, 0]) for r in A])
    return np.array([[sum(r * c) for c in B.T] for r in A])
