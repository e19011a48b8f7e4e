# expect: gradient_step__only_the_negative_step
def gradient_step(params, grads, learning_rate):
    return [-learning_rate * g for g in grads]
