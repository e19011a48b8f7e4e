import numpy as np


def pca(X, k):
    if k not in range(1, X.shape[1] + 1):
        raise ValueError("k")
    Z = X - np.mean(X, axis=0, keepdims=True)
    values, vectors = np.linalg.eig(np.einsum("ni,nj->ij", Z, Z) / (len(Z) - 1))
    pairs = sorted(zip(values.real, vectors.T.real), key=lambda p: p[0], reverse=True)[:k]
    return np.column_stack([v for _, v in pairs]), [l for l, _ in pairs]
