# exercise: gradient_step
# Returns a number where a list of arrays is wanted.
def gradient_step(params, grads, learning_rate):
    return [1.0 for _ in params]
