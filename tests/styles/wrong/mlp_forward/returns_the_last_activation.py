# expect: mlp_forward__skips_the_last
def mlp_forward(X, params, activation):
    *hidden, (W_out, b_out) = params
    a, cache = X, []
    for W, b in hidden:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z)
    out = a @ W_out + b_out
    cache.append((a, out))
    return a, cache
