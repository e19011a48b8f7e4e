import math


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("t")
    values = x.tolist()
    mean = sum(values) / len(values)
    sigma = math.sqrt(sum((v - mean) ** 2 for v in values) / len(values))
    if max(values) == min(values):
        return [False] * len(values)
    return [abs(v - mean) / sigma > t for v in values]
