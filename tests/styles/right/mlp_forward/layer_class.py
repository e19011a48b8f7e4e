import numpy as np


class 층:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def __call__(self, a):
        self.기억 = (a, np.add(np.matmul(a, self.W), self.b))
        return self.기억[1]


def mlp_forward(X, params, activation):
    층들 = [층(*p) for p in params]
    값 = X
    for 하나 in 층들[:-1]:
        값 = activation(하나(값))
    출력 = 층들[-1](값)
    return 출력, [하나.기억 for 하나 in 층들]
