def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    ws = []
    bs = []
    for name in ways:
        w, b, losses = ways[name](x, y, w0, b0, learning_rate, epochs)
        ws.append(w)
        bs.append(b)
    largest = 0.0
    n = len(ws)
    for i in range(n):
        if ws[i] != ws[i] or bs[i] != bs[i] or abs(ws[i]) == float("inf") or abs(bs[i]) == float("inf"):
            return (False, float("inf"))
    for i in range(0, n - 1):
        for j in range(i + 1, n):
            for p, q in ((ws[i], ws[j]), (bs[i], bs[j])):
                m = abs(p) if abs(p) > abs(q) else abs(q)
                if m > 0:
                    d = abs(p - q) / m
                    if d > largest:
                        largest = d
    return (largest <= rtol, largest)
