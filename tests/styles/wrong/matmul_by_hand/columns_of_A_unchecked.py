# expect: matmul_by_hand__shorter_side
import numpy as np


def matmul_by_hand(A, B):
    C = np.zeros((len(A), B.shape[1]))
    for i in range(len(A)):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[i, k] * B[k, j]
    return C
