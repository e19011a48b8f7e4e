import numpy as np


def pca(X, k):
    d = X.shape[1]
    if k not in range(1, d + 1):
        raise ValueError(k)
    C = np.cov(X, rowvar=False).reshape(d, d)
    V, lam = [], []
    for _ in range(k):
        B = np.linalg.matrix_power(C / np.linalg.norm(C), 2)
        for _ in range(40):
            B = B @ B
            B /= np.linalg.norm(B)
        v = B[:, np.argmax(np.linalg.norm(B, axis=0))]
        v = v / np.linalg.norm(v)
        l = v @ C @ v
        C = C - l * np.outer(v, v)
        V.append(v)
        lam.append(float(l))
    return np.array(V).T, lam
