import math


def neuron(x, w, b):
    if len(x) != len(w):
        raise ValueError("x와 w의 길이가 다릅니다")
    z = math.fsum([float(p) * float(q) for p, q in zip(x, w)] + [float(b)])
    return (1 + math.tanh(z / 2)) / 2
