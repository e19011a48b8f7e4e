# expect: mlp_forward__skips_the_last
def mlp_forward(X, params, activation):
    a, cache = X, []
    for W, b in params:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z)
        return a, cache
