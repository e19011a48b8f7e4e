# expect: gradient_step__no_rate
def gradient_step(params, grads, learning_rate):
    return [a - b for a, b in zip(params, grads)]
