# expect: mlp_forward__caches_x
def mlp_forward(X, params, activation):
    cache, a = [], X
    for k, (W, b) in enumerate(params):
        z = a @ W + b
        cache += [(X, z)]
        a = z if k == len(params) - 1 else activation(z)
    return a, cache
