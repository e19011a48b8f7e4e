# expect: gradient_step__list_of_the_first
def gradient_step(params, grads, learning_rate):
    new = []
    for p, g in zip(params, grads):
        new.append(p - learning_rate * g)
        return new
