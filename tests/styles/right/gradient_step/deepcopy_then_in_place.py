import copy


def gradient_step(params, grads, learning_rate):
    new = [copy.deepcopy(p).astype(float) for p in params]
    for p, g in zip(new, grads):
        p -= learning_rate * g
    return new
