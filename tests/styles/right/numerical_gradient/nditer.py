import numpy as np


def numerical_gradient(f, x, h=1e-5):
    점 = np.array(x, dtype=float)
    기울기 = np.zeros_like(점)
    it = np.nditer(점, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        위치 = it.multi_index
        원래 = 점[위치]
        점[위치] = 원래 + h
        앞 = f(점)
        점[위치] = 원래 - h
        뒤 = f(점)
        점[위치] = 원래
        기울기[위치] = (앞 - 뒤) / (2.0 * h)
        it.iternext()
    return 기울기
