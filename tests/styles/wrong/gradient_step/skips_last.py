# expect: any
def gradient_step(params, grads, learning_rate):
    return [params[i] - learning_rate * grads[i] for i in range(len(params) - 1)]
