import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    """For numbers of one sign the farthest pair is (min, max); checked over the pairs that can win."""
    ws, bs = [], []
    for _, way in ways.items():
        w, b, _losses = way(x, y, w0, b0, learning_rate, epochs)
        ws.append(float(w)), bs.append(float(b))
    if not np.all(np.isfinite(ws + bs)):
        return False, float("inf")
    largest = 0.0
    for values in (sorted(ws), sorted(bs)):
        while len(values) > 1:
            p = values.pop(0)
            largest = max([largest] + [abs(p - q) / max(abs(p), abs(q)) for q in values if p != q])
    return largest <= rtol, largest
