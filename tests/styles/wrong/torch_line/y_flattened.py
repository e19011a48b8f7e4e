# expect: torch_line__broadcast
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    model = nn.Linear(1, 1)
    model.weight.data.fill_(w0)
    model.bias.data.fill_(b0)
    opt = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        opt.zero_grad()
        loss = nn.MSELoss()(model(x), y.squeeze())
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return model.weight.item(), model.bias.item(), losses
