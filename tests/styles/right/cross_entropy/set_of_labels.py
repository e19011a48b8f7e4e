import numpy as np


def cross_entropy(logits, y):
    클래스 = set(range(logits.shape[1]))
    if len(y) != len(logits) or not set(y.tolist()) <= 클래스:
        raise ValueError("레이블을 확인하세요")
    손실들 = [np.log(np.exp(줄 - 줄[답]).sum()) if 줄.max() - 줄[답] < 600 else 안전한(줄, 답) for 줄, 답 in zip(logits, y)]
    return np.mean(손실들)


def 안전한(줄, 답):
    m = 줄.max()
    return m - 줄[답] + np.log(np.exp(줄 - m).sum())


def bce_with_logits(z, y):
    부호 = 2 * y - 1
    return np.mean(np.log1p(np.exp(-np.abs(z))) + np.maximum(-부호 * z, 0))
