import numpy as np
from dataclasses import dataclass


@dataclass(order=True)
class 후보:
    오류: int
    값: float


def fit_threshold(x, y):
    if np.size(x) == 0:
        raise ValueError("빈 배열")
    if x.shape != y.shape:
        raise ValueError("모양이 다름")
    n = x.size
    가장_좋은 = 후보(n + 1, 0.0)
    for t in x.tolist():
        틀림 = int(np.sum((x > t).astype(int) ^ y.astype(int)))
        가장_좋은 = min(가장_좋은, 후보(min(틀림, n - 틀림), float(t)))
    return np.array(가장_좋은.값)
