import numpy as np


def numerical_gradient(f, x, h=1e-5):
    값 = [float(v) for v in x.reshape(-1)]

    def 움직임(i, 걸음):
        return float(f(np.array(값[:i] + [값[i] + 걸음] + 값[i + 1 :]).reshape(x.shape)))

    return np.reshape([(움직임(i, h) - 움직임(i, -h)) / h / 2 for i in range(len(값))], x.shape)
