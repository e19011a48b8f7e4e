import math
import statistics


def max_stable_lr(X):
    rows = [[*row, 1.0] for row in X.tolist()]
    n, k = len(rows), len(rows[0])
    H = [[2 / n * sum(r[i] * r[j] for r in rows) for j in range(k)] for i in range(k)]
    v = [1.0 + 0.1 * i for i in range(k)]
    size = 1.0
    for _ in range(20000):
        v = [sum(H[i][j] * v[j] for j in range(k)) for i in range(k)]
        size = math.sqrt(sum(c * c for c in v))
        v = [c / size for c in v]
    return 2 / size


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    first, *_, last = losses
    match (all(map(math.isfinite, losses)), last > first, statistics.median_low(range(len(losses)))):
        case (False, _, _) | (_, True, _):
            return "diverged"
        case (_, _, i) if losses[i] - last > (first - last) / 10:
            return "falling"
    return "settled"
