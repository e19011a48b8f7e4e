# expect: torch_line__rate_falls
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    line = nn.Linear(1, 1)
    nn.init.constant_(line.weight, w0)
    nn.init.constant_(line.bias, b0)
    sgd = torch.optim.SGD(line.parameters(), lr=learning_rate)
    schedule = torch.optim.lr_scheduler.ExponentialLR(sgd, gamma=0.95)
    losses = []
    for _ in range(epochs):
        sgd.zero_grad()
        loss = ((line(x) - y) ** 2).mean()
        loss.backward()
        losses.append(loss.item())
        sgd.step()
        schedule.step()
    return line.weight.item(), line.bias.item(), losses
