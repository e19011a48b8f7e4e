# expect: any
def gradient_step(params, grads, learning_rate):
    return [p - learning_rate * p * g for p, g in zip(params, grads)]
