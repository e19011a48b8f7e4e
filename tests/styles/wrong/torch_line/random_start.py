# expect: torch_line__random_start
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    torch.manual_seed(0)
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        opt.zero_grad()
        loss = nn.MSELoss()(model(x), y)
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return model.weight.item(), model.bias.item(), losses
