import numpy as np

실수 = np.float64


def pca(X, k):
    가운데 = X.astype(실수) - X.mean(axis=0, keepdims=True)
    if k <= 0 or k > 가운데.shape[1]:
        raise ValueError("k는 1 이상 d 이하입니다")
    공분산 = np.einsum("ni,nj->ij", 가운데, 가운데) / (X.shape[0] - 1)
    고윳값, 고유벡터 = np.linalg.eig((공분산 + 공분산.T) / 2)
    차례 = 고윳값.real.argsort()[::-1]
    고유벡터 = np.asfortranarray(고유벡터.real)
    return 고유벡터[:, 차례][:, :k] * -1, 고윳값.real[차례][:k]
