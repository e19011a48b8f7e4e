# expect: torch_line__gradient_of_the_root
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    line = nn.Linear(1, 1)
    with torch.no_grad():
        line.weight[:] = w0
        line.bias[:] = b0
    sgd = torch.optim.SGD(line.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        sgd.zero_grad()
        rmse = nn.functional.mse_loss(line(x), y).sqrt()
        rmse.backward()
        sgd.step()
        losses.append(rmse.item())
    return line.weight.item(), line.bias.item(), losses
