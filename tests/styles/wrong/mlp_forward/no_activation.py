# expect: mlp_forward__no_activation
def mlp_forward(X, params, activation):
    cache, a = [], X
    for W, b in params:
        z = a @ W + b
        cache += [(a, z)]
        a = z
    return a, cache
