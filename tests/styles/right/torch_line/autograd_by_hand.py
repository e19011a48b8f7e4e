import torch


def torch_line(x, y, w0, b0, learning_rate, epochs):
    w = torch.tensor(float(w0), requires_grad=True)
    b = torch.tensor(float(b0), requires_grad=True)
    losses = []
    for _ in range(epochs):
        loss = (w * x + b - y).pow(2).mean()
        dw, db = torch.autograd.grad(loss, (w, b))
        with torch.no_grad():
            w -= learning_rate * dw
            b -= learning_rate * db
        losses.append(loss.detach())
    return w.detach(), b.detach(), [float(loss) for loss in losses]
