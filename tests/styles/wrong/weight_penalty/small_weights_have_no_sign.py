# expect: any
import numpy as np

def _w(params):
    for W, _ in params:
        yield from W.ravel().tolist()
def l2_penalty(params, lam):
    return lam * sum(w * w for w in _w(params))
def l1_penalty(params, lam):
    return lam * sum(map(abs, _w(params)))
def l2_penalty_grad(params, lam):
    return [(W * (2.0 * lam), np.zeros(b.shape)) for W, b in params]
def l1_penalty_grad(params, lam):
    return [(((W > 0.01) * 1.0 - (W < -0.01) * 1.0) * lam, b * 0.0) for W, b in params]
def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)
