from math import exp


def layer(x, W, b):
    return [sum(x[i] * W[i][j] for i in range(len(x))) + b[j] for j in range(len(b))]


def predict_or_abstain(params, mean, std, X, threshold):
    params = [(W.tolist(), b.tolist()) for W, b in params]
    result = []
    for x in X.tolist():
        values = [(v - m) / s for v, m, s in zip(x, mean.tolist(), std.tolist())]
        for k, (W, b) in enumerate(params):
            values = layer(values, W, b)
            if k + 1 < len(params):
                values = [max(0.0, v) for v in values]
        top = max(values)
        share = 1 / sum(exp(v - top) for v in values)
        if share < threshold:
            result.append(-1)
        else:
            result.append(values.index(top))
    return result
