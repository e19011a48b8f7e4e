# expect: any
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        mu, var = x.mean(0), x.var(0)
        rm = momentum * running_mean + (1 - momentum) * mu
        rv = np.where(var == 0, running_var, momentum * running_var + (1 - momentum) * var)
    else:
        mu, var, rm, rv = running_mean, running_var, running_mean.copy(), running_var.copy()
    return gamma * (x - mu) / np.sqrt(var + eps) + beta, rm, rv
