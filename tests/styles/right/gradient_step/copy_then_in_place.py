import numpy as np


def gradient_step(params, grads, learning_rate):
    결과 = [np.array(p, dtype=np.float64) for p in params]
    for 새것, 기울기 in zip(결과, grads, strict=True):
        새것 -= learning_rate * 기울기
    return 결과
