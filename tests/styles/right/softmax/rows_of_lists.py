import math


def softmax(Z):
    out = []
    for row in Z:
        top = max(row)
        e = [math.exp(v - top) for v in row]
        s = sum(e)
        out.append([v / s for v in e])
    return out
