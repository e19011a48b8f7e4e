# expect: any
import numpy as np


def matmul_by_hand(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("A columns and B rows differ")
    C = np.zeros((len(A), B.shape[1]))
    for i in range(C.shape[0]):
        for j in range(C.shape[1]):
            for k in range(min(3, A.shape[1])):
                C[i, j] += A[i, k] * B[k, j]
    return C
