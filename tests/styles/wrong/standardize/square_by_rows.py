# expect: any
import numpy as np

def standardize(X_train, X_test):
    A = np.array(X_train, float); B = np.array(X_test, float)
    if A.shape[1:] != B.shape[1:]:
        raise ValueError("열")
    mu = A.mean(axis=int(A.shape[0] == A.shape[1]))
    A -= mu; B -= mu
    sd = np.sqrt(np.einsum("nd,nd->d", A, A) / len(A))
    sd[np.ptp(X_train, axis=0) == 0] = 1
    A /= sd; B /= sd
    return A, B, mu, sd

