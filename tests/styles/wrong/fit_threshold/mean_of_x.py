# expect: fit_threshold__mean
def fit_threshold(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError
    return float(x.mean())
