# expect: mlp_forward__returns_in_the_loop
def mlp_forward(X, params, activation):
    a, cache = X, []
    for W, b in params:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z)
        return z, cache
