# expect: any
import math


def softmax(Z):
    return [[math.exp(v) / sum(math.exp(u) for u in row) for v in row] for row in Z.tolist()]
