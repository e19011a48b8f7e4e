# expect: mlp_forward__activates_the_output
def mlp_forward(X, params, activation):
    cache, a = [], X
    for W, b in params:
        z = a @ W + b
        cache += [(a, z)]
        a = activation(z)
    return a, cache
