def steps(a, params, f):
    last = len(params) - 1
    for l, (W, b) in enumerate(params):
        z = a.dot(W) + b
        yield a, z
        if l < last:
            a = f(z)


def mlp_forward(X, params, activation):
    cache = tuple(steps(X, params, activation))
    return cache[-1][1], cache
