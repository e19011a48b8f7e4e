# expect: any
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    model = nn.Linear(1, 1)
    with torch.no_grad():
        model.weight.fill_(w0)
        model.bias.fill_(b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(round(loss.item(), 6))
    return round(model.weight.item(), 6), round(model.bias.item(), 6), losses
