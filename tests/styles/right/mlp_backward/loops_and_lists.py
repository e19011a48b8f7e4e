import math


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", "tanh"):
        raise ValueError(activation)
    net = [(W.tolist(), b.tolist()) for W, b in params]
    grads = [([[0.0] * len(b) for _ in W], [0.0] * len(b)) for W, b in net]
    total, n = 0.0, len(X)
    for row, label in zip(X.tolist(), y.tolist()):
        inputs, a = [], row
        for depth, (W, b) in enumerate(net):
            inputs.append(a)
            z = [sum(a[i] * W[i][k] for i in range(len(a))) + b[k] for k in range(len(b))]
            if depth == len(net) - 1:
                break
            a = [max(v, 0.0) if activation == "relu" else math.tanh(v) for v in z]
        m = max(z)
        s = sum(math.exp(v - m) for v in z)
        total += m + math.log(s) - z[label]
        d = [(math.exp(v - m) / s - (k == label)) / n for k, v in enumerate(z)]
        for (W, _), (dW, db), a in zip(reversed(net), reversed(grads), reversed(inputs)):
            for k, dk in enumerate(d):
                db[k] += dk
                for i, ai in enumerate(a):
                    dW[i][k] += ai * dk
            slope = [(1.0 if v > 0 else 0.0) if activation == "relu" else 1 - v * v for v in a]
            d = [sum(W[i][k] * d[k] for k in range(len(d))) * slope[i] for i in range(len(a))]
    return total / n, grads
