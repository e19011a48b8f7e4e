# expect: momentum_step__swapped
def momentum_step(param, grad, velocity, learning_rate, beta):
    velocity = beta * velocity + grad
    param = param - learning_rate * velocity
    return param, param
