# expect: any
def gradient_step(params, grads, learning_rate):
    return [p - learning_rate / (i + 1) * g for i, (p, g) in enumerate(zip(params, grads))]
