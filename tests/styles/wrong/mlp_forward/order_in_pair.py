# expect: mlp_forward__swapped_cache
def mlp_forward(X, params, activation):
    cache, a = [], X
    for k, (W, b) in enumerate(params):
        z = a @ W + b
        cache += [(z, a)]
        a = z if k == len(params) - 1 else activation(z)
    return a, cache
