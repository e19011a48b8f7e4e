import statistics


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("t")
    values = [float(v) for v in x]
    mu = statistics.fmean(values)
    sigma = statistics.pstdev(values)
    return [sigma > 0 and abs(v - mu) > t * sigma for v in values]
