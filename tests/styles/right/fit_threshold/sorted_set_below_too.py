def fit_threshold(x, y):
    pairs = list(zip(x.tolist(), y.tolist(), strict=True))
    if not pairs:
        raise ValueError
    cands = [min(x.tolist()) - 1.0] + sorted(set(x.tolist()))
    def errors(t):
        e = sum((v > t) != bool(l) for v, l in pairs)
        return e if 2 * e <= len(pairs) else len(pairs) - e
    return min(cands, key=errors)
