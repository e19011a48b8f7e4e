# expect: momentum_step__rate_in_the_velocity
def momentum_step(param, grad, velocity, learning_rate, beta):
    new = beta * velocity + learning_rate * grad
    return param - learning_rate * new, new
