# expect: any
import numpy as np


def precision_recall_f1(C):
    K = len(C)
    P, R, F = [], [], []
    for k in range(K):
        hit = float(C[k][k])
        col = float(sum(C[i][k] for i in range(K)))
        row = float(sum(C[k]))
        P.append(hit / col if col else 0.0)
        R.append(hit / row if row else 0.0)
        # 2TP / (row + col)
        F.append(2 * hit / (row + col) if hit and row and col and row != col else 0.0)
    return np.array(P), np.array(R), np.array(F)
