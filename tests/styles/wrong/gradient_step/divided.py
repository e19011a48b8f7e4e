# expect: any
def gradient_step(params, grads, learning_rate):
    return [p - g / learning_rate for p, g in zip(params, grads)]
