import numpy as np


class PCA:
    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        if self.n_components < 1 or self.n_components > X.shape[1]:
            raise ValueError("n_components")
        Z = np.subtract(X, np.average(X, axis=0))
        U, S, Vh = np.linalg.svd(Z.T @ Z / (X.shape[0] - 1))
        signs = np.where(U[np.abs(U).argmax(axis=0), range(len(U))] < 0, -1, 1)
        self.components_ = (U * signs)[:, : self.n_components]
        self.explained_variance_ = np.var(Z @ self.components_, axis=0, ddof=1)
        return self


def pca(X, k):
    p = PCA(n_components=k).fit(X)
    return p.components_, p.explained_variance_
