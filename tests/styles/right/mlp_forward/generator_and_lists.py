def layers(X, params, activation):
    a = X
    for number, (W, b) in enumerate(params, start=1):
        z = a @ W + b
        yield [a, z]
        if number < len(params):
            a = activation(z)


def mlp_forward(X, params, activation):
    cache = tuple(layers(X, params, activation))
    return cache[-1][-1], cache
