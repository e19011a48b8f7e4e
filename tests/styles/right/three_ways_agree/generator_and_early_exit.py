import math


def gaps(ws, bs):
    for values in (ws, bs):
        for i, p in enumerate(values):
            for q in values[:i]:
                top = max(abs(p), abs(q))
                yield 0.0 if top == 0 else math.fabs(p - q) / top


def three_ways_agree(ways: dict, x, y, w0: float, b0: float, learning_rate: float, epochs: int, rtol: float = 1e-5):
    ws, bs = (), ()
    for way in list(ways.values()):
        w, b, *_ = way(x, y, w0, b0, learning_rate, epochs)
        ws, bs = ws + (w,), bs + (b,)
    if math.isfinite(math.fsum(map(abs, ws + bs))):
        largest = max(gaps(ws, bs))
        return not largest > rtol, largest
    return False, math.inf
