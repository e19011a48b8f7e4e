# expect: any
import numpy as np
def precision_recall_f1(C):
    K = len(C)
    P, R, F = np.zeros(K), np.zeros(K), np.zeros(K)
    for k in range(K):
        col, row = C[:, k].sum(), C[k].sum()
        if col > 0:
            P[k] = C[k, k] / col
        if row > 0:
            R[k] = C[k, k] / row
        if col > 0 and row > 0:
            F[k] = 2 * P[k] * R[k] / (P[k] + R[k])
    return P, R, F
