# expect: any
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        mean, var = np.mean(x, axis=0), np.var(x, axis=0)
        kept = momentum * running_mean + (1 - momentum) * mean, momentum * running_var + (1 - momentum) * var
    else:
        mean, var = running_mean, np.where(running_var == 0, 1.0, running_var)
        kept = running_mean, running_var
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, *kept
