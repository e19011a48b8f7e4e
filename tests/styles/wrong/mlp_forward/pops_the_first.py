# expect: mlp_forward__pops
def mlp_forward(X, params, activation):
    a, cache = X, []
    while params:
        W, b = params.pop(0)
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if params else z
    return a, cache
