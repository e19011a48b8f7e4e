import numpy as np


def clean_dataset(X, y):
    if len(y) != len(X):
        raise ValueError("X와 y의 길이가 다릅니다")
    온전한 = ~np.isnan(X).any(axis=1)
    A, t = X[온전한], y[온전한]
    같은행 = (A[:, None, :] == A[None, :, :]).all(axis=2)
    엇갈림 = (같은행 & (t[:, None] != t[None, :])).any(axis=1)
    앞에있음 = np.tril(같은행, -1).any(axis=1)
    되풀이 = ~엇갈림 & 앞에있음
    남김 = ~엇갈림 & ~앞에있음
    보고 = dict(nan=int((~온전한).sum()), conflict=int(엇갈림.sum()), duplicate=int(되풀이.sum()))
    return A[남김], t[남김], 보고
