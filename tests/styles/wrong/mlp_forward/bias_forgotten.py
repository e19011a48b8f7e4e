# expect: mlp_forward__no_biases
def mlp_forward(X, params, activation):
    cache, a = [], X
    for k, (W, b) in enumerate(params):
        z = a @ W
        cache += [(a, z)]
        a = z if k == len(params) - 1 else activation(z)
    return a, cache
