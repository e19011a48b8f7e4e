import itertools
import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    results = {name: f(x.copy(), y.copy(), w0, b0, learning_rate, epochs) for name, f in ways.items()}
    table = np.array([r[:2] for r in results.values()], float)
    if np.any(~np.isfinite(table)):
        return np.bool_(False), np.float64("inf")
    worst = 0
    for a, b in itertools.product(table, repeat=2):
        with np.errstate(invalid="ignore"):
            d = np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))
        worst = max(worst, *np.nan_to_num(d))
    return worst <= rtol, worst
