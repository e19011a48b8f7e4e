import numpy as np


def without_nan(pairs):
    return [p for p in pairs if not np.isnan(p[0]).any()]


def without_conflicts(pairs):
    def clashes(p):
        return any(np.array_equal(p[0], q[0]) and p[1] != q[1] for q in pairs)

    return [p for p in pairs if not clashes(p)]


def without_repeats(pairs):
    out = []
    for x, t in pairs:
        if not any(np.array_equal(x, a) and t == b for a, b in out):
            out.append((x, t))
    return out


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError("not as many labels as rows")
    pairs, report = list(zip(X, y)), {}
    for name, step in (("nan", without_nan), ("conflict", without_conflicts), ("duplicate", without_repeats)):
        before, pairs = len(pairs), step(pairs)
        report[name] = before - len(pairs)
    return np.array([x for x, _ in pairs]).reshape(len(pairs), X.shape[1]), np.array([t for _, t in pairs], dtype=int), report
