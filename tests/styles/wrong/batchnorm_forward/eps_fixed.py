# expect: batchnorm_forward__eps_fixed
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        mean = x.mean(axis=0)
        var = x.var(axis=0)
        rm = momentum * running_mean + (1 - momentum) * mean
        rv = momentum * running_var + (1 - momentum) * var
    else:
        mean, var, rm, rv = running_mean, running_var, running_mean, running_var
    return gamma * (x - mean) / np.sqrt(var + 1e-5) + beta, rm, rv
