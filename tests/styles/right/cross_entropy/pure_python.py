import math


def cross_entropy(logits, y):
    n = len(logits)
    if n != len(y):
        raise ValueError("길이가 다릅니다")
    total = 0.0
    for row, label in zip(logits.tolist(), y.tolist()):
        if not 0 <= label < len(row):
            raise ValueError("label out of range")
        m = max(row)
        total += m + math.log(sum(math.exp(v - m) for v in row)) - row[label]
    return total / n


def bce_with_logits(z, y):
    total = 0.0
    for zi, yi in zip(z.tolist(), y.tolist()):
        total += max(zi, 0) - zi * yi + math.log1p(math.exp(-abs(zi)))
    return total / len(z)
