import numpy as np
def l2_penalty(params, lam):
    return float(sum(lam * np.linalg.norm(p[0]) ** 2 for p in params))
def l1_penalty(params, lam):
    total = 0.0
    for p in params:
        total += float(np.sum(np.where(p[0] < 0, -p[0], p[0])))
    return total * lam
def l2_penalty_grad(params, lam):
    out = []
    for W, b in params:
        dW = np.empty(W.shape)
        dW[...] = W
        dW *= 2 * lam
        out.append((dW, np.full(b.shape, 0.0)))
    return out
def l1_penalty_grad(params, lam):
    return [(lam * np.divide(W, np.abs(W), out=np.zeros(W.shape), where=W != 0), np.zeros(b.shape)) for W, b in params]
def regularized_loss(data_loss, params, lam):
    return float(np.add(data_loss, l2_penalty(params, lam)))
