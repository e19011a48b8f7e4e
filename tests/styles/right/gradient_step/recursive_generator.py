import numpy as np


def _걸음(파라미터, 기울기, 학습률):
    if len(파라미터):
        yield np.add(파라미터[0], np.multiply(-학습률, 기울기[0], dtype=np.float64))
        yield from _걸음(파라미터[1:], 기울기[1:], 학습률)


def gradient_step(params, grads, learning_rate):
    return [*_걸음(params, grads, learning_rate)]
