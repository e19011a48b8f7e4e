# expect: batchnorm_forward__deviation_collected, batchnorm_forward__shifts_first
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        m, v = x.mean(axis=0), x.var(axis=0)
        running_mean = momentum * running_mean + (1 - momentum) * m
        running_var = momentum * running_var + (1 - momentum) * np.sqrt(v)
    else:
        m, v = running_mean, running_var
    return gamma * ((x - m) / np.sqrt(v + eps) + beta), running_mean, running_var
