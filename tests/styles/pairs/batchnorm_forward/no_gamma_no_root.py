# expect: batchnorm_forward__no_root, batchnorm_forward__no_gamma
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if not training:
        return (x - running_mean) / (running_var + eps) + beta, running_mean, running_var
    m, v = np.mean(x, axis=0), np.var(x, axis=0)
    new_m = momentum * running_mean + (1 - momentum) * m
    new_v = momentum * running_var + (1 - momentum) * v
    return (x - m) / (v + eps) + beta, new_m, new_v
