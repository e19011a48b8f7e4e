# expect: gradient_step__in_place
def gradient_step(params, grads, learning_rate):
    for i in range(len(params)):
        params[i] -= learning_rate * grads[i]
    return params
