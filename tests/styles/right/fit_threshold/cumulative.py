import numpy as np


def fit_threshold(x, y):
    if len(x) == 0 or np.shape(x) != np.shape(y):
        raise ValueError("x와 y를 확인하세요")
    순서 = np.argsort(x, kind="stable")
    정렬, 레이블 = x[순서], y[순서]
    아래의_1 = np.cumsum(레이블)
    아래 = np.arange(1, len(x) + 1)
    오류 = 아래의_1 + (len(x) - 아래) - (레이블.sum() - 아래의_1)
    오류 = np.minimum(오류, len(x) - 오류)
    끝 = np.append(정렬[1:] != 정렬[:-1], True)
    return 정렬[끝][np.argmin(오류[끝])]
