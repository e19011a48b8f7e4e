# expect: any
def gradient_step(params, grads, learning_rate):
    return [p - learning_rate * g.mean() for p, g in zip(params, grads)]
