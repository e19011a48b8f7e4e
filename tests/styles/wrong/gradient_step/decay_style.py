# expect: any
def gradient_step(params, grads, learning_rate):
    return [p * (1 - learning_rate * g) for p, g in zip(params, grads)]
