import numpy as np


def conv2d(X, W, b, stride, padding):
    """im2col, 한 장씩."""
    N, C, H, Wd = X.shape
    F, C2, KH, KW = W.shape
    if C != C2:
        raise ValueError("채널 수가 다릅니다")
    OH = (H + 2 * padding - KH) // stride + 1
    OW = (Wd + 2 * padding - KW) // stride + 1
    if OH <= 0 or OW <= 0:
        raise ValueError("필터가 너무 큽니다")
    결과 = []
    for x in X:
        캔버스 = np.zeros((C, H + 2 * padding, Wd + 2 * padding))
        캔버스[:, padding : padding + H, padding : padding + Wd] = x
        열 = np.zeros((C * KH * KW, OH * OW))
        k = 0
        for i in range(0, OH * stride, stride):
            for j in range(0, OW * stride, stride):
                열[:, k] = 캔버스[:, i : i + KH, j : j + KW].ravel()
                k += 1
        결과.append((W.reshape(F, -1) @ 열 + b[:, None]).reshape(F, OH, OW))
    return np.stack(결과)
