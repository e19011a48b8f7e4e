import numpy as np

f = np.float32


def l2_penalty(params, lam):
    return f(lam) * np.sum([np.sum(f(W) ** 2) for W, b in params], dtype=f)


def l2_penalty_grad(params, lam):
    return [(f(2) * f(lam) * f(W), np.zeros_like(b, dtype=f)) for W, b in params]


def l1_penalty(params, lam):
    return f(lam) * np.sum([np.abs(f(W)).sum() for W, b in params], dtype=f)


def l1_penalty_grad(params, lam):
    return [(f(lam) * np.sign(f(W)), np.zeros_like(b, dtype=f)) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return f(data_loss) + l2_penalty(params, lam)
