# expect: any
def gradient_step(params, grads, learning_rate):
    return params - learning_rate * grads
