# expect: torch_line__one_step_short
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    model = nn.Linear(1, 1)
    model.weight.data.fill_(w0)
    model.bias.data.fill_(b0)
    opt = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        # the line and the loss that belong together
        history.append((model.weight.item(), model.bias.item(), loss.item()))
        opt.zero_grad()
        loss.backward()
        opt.step()
    w, b, _ = history[-1]
    return w, b, [h[2] for h in history]
