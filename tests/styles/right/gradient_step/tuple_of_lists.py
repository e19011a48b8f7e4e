def gradient_step(params, grads, learning_rate):
    def move(p, g):
        if isinstance(p, list):
            return [move(a, b) for a, b in zip(p, g)]
        return p - learning_rate * g

    return tuple(move(p.tolist(), g.tolist()) for p, g in zip(params, grads))
