import numpy as np


def 가중치들(params):
    for 층 in params:
        yield 층[0]


def l2_penalty(params, lam):
    return sum(lam * np.einsum("ij,ij", W, W) for W in 가중치들(params))


def l2_penalty_grad(params, lam):
    결과 = []
    for W, b in params:
        결과.append([np.multiply(2.0 * lam, W), np.zeros(b.shape)])
    return 결과


def l1_penalty(params, lam):
    return sum(lam * np.sum(np.sqrt(W**2)) for W in 가중치들(params))


def l1_penalty_grad(params, lam):
    결과 = []
    for W, b in params:
        with np.errstate(invalid="ignore", divide="ignore"):
            부호 = np.nan_to_num(W / np.abs(W))
        결과.append([lam * 부호, np.zeros(b.shape)])
    return 결과


def regularized_loss(data_loss, params, lam):
    return float(data_loss) + float(l2_penalty(params, lam))
