# points: 5
# also: type
# exercise: gradient_step
# Returns its own inputs, changed in place, so that old and new cannot be told apart.
def gradient_step(params, grads, learning_rate):
    for p, g in zip(params, grads):
        p -= (learning_rate * g).astype(p.dtype)
    return params
