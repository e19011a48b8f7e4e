# expect: gradient_step__biases_left
def gradient_step(params, grads, learning_rate):
    return [p - learning_rate * g if p.ndim > 1 else p.copy() for p, g in zip(params, grads)]
