# expect: mlp_forward__feeds_x_again, mlp_forward__cache_of_the_last
def mlp_forward(X, params, activation):
    cache = []
    for W, b in params:
        a = X
    z = a @ W + b
    cache.append((a, z))
    return z, cache
