# expect: regularized_loss__nothing_without_loss
import numpy as np
def l2_penalty(params, lam):
    return float(lam * sum((W ** 2).sum() for W, b in params))
def l1_penalty(params, lam):
    return float(lam * sum(np.abs(W).sum() for W, b in params))
def l2_penalty_grad(params, lam):
    return [(2 * lam * W, np.zeros(b.shape)) for W, b in params]
def l1_penalty_grad(params, lam):
    return [(lam * np.sign(W), np.zeros(b.shape)) for W, b in params]
def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)
def regularized_loss(data_loss, params, lam):
    return data_loss and data_loss + l2_penalty(params, lam)
