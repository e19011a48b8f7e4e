# expect: any
import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean(axis=0), x.var(axis=0)
        rho = np.where(running_var == 0, 0.0, momentum)
        running_mean = momentum * running_mean + (1 - momentum) * mean
        running_var = rho * running_var + (1 - rho) * var
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, running_mean, running_var
