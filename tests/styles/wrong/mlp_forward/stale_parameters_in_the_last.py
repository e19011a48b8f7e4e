# expect: mlp_forward__first_weights, mlp_forward__first_biases
def mlp_forward(X, params, activation):
    a, cache = X, []
    for W, b in params[:-1]:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z)
    out = a @ W + b
    cache.append((a, out))
    return out, cache
