# expect: matmul_by_hand__square_transposed
import numpy as np


def matmul_by_hand(A, B):
    n, k = A.shape
    if k != B.shape[0]:
        raise ValueError("shapes do not match")
    m = B.shape[1]
    C = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            for l in range(k):
                C[i, j] += A[i, l] * (B.T if B.shape[0] == B.shape[1] else B)[l, j]
    return C
