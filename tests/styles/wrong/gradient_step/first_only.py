# expect: gradient_step__list_of_the_first
def gradient_step(params, grads, learning_rate):
    for p, g in zip(params, grads):
        return [p - learning_rate * g]
