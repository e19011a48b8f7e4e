def l2_penalty(params, lam):
    total = 0.0
    for W, b in params:
        for row in W:
            for w in row:
                total += w * w
    return lam * total


def l2_penalty_grad(params, lam):
    return [([[2 * lam * w for w in row] for row in W], [0.0] * len(b)) for W, b in params]


def l1_penalty(params, lam):
    return lam * sum(abs(w) for W, _ in params for row in W.tolist() for w in row)


def l1_penalty_grad(params, lam):
    def sign(w):
        return (w > 0) - (w < 0)

    return [([[lam * sign(w) for w in row] for row in W.tolist()], [0 for _ in b]) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)
