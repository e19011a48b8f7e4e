# expect: gradient_step__plus
def gradient_step(params, grads, learning_rate):
    out = []
    for p, g in zip(params, grads):
        out.append(p + g * learning_rate)
    return out
