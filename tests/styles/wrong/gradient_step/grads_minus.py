# expect: gradient_step__other_way_round
def gradient_step(params, grads, learning_rate):
    return [learning_rate * g - p for p, g in zip(params, grads)]
