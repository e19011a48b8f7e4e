# expect: mlp_forward__caches_outputs
def mlp_forward(X, params, activation):
    cache, a = [], X
    for k, (W, b) in enumerate(params):
        z = a @ W + b
        a = z if k == len(params) - 1 else activation(z)
        cache += [(a, z)]
    return a, cache
