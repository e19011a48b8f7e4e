import math


def softmax(Z):
    if len(Z) == 0:
        return []
    row, *rest = [list(map(float, r)) for r in Z]
    m = max(row)
    e = [math.exp(v - m) for v in row]
    return [[v / math.fsum(e) for v in e]] + softmax(rest)
