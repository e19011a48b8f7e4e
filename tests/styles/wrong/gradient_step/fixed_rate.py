# expect: any
def gradient_step(params, grads, learning_rate):
    lr = 0.01
    return [p - lr * g for p, g in zip(params, grads)]
