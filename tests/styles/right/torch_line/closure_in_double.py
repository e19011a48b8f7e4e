import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    torch.manual_seed(0)
    model = nn.Linear(1, 1, dtype=torch.float64)
    model.load_state_dict({"weight": torch.tensor([[w0]], dtype=torch.float64), "bias": torch.tensor([b0], dtype=torch.float64)})
    opt = torch.optim.SGD(model.parameters(), learning_rate)
    x, y = x.double(), y.double()

    def closure():
        opt.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        return loss

    losses = [opt.step(closure).item() for _ in range(epochs)]
    (w,), (b,) = model.weight.detach().numpy(), model.bias.detach().numpy()
    return w.item(), b, losses
