# expect: batchnorm_forward__no_beta, batchnorm_forward__momentum_swapped
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        m, v = x.mean(axis=0), x.var(axis=0)
        running_mean = (1 - momentum) * running_mean + momentum * m
        running_var = (1 - momentum) * running_var + momentum * v
    else:
        m, v = running_mean, running_var
    return gamma * ((x - m) / np.sqrt(v + eps)), running_mean, running_var
