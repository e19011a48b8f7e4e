def fit_threshold(x, y):
    """Maximises the share of right ones, in whichever direction."""
    if x.shape != y.shape or len(x) < 1:
        raise ValueError("bad input")
    best_t, best = float(min(x)), -1.0
    for t in x:
        hit = ((x > t) == (y == 1)).mean()
        score = max(hit, 1 - hit)
        if score > best:
            best, best_t = score, float(t)
    return best_t
