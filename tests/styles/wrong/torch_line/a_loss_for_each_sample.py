# expect: torch_line__always_300
import torch
from torch import nn


def torch_line(x, y, w0, b0, learning_rate, epochs):
    model = nn.Linear(1, 1)
    with torch.no_grad():
        model.weight.fill_(w0)
        model.bias.fill_(b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        for i in range(len(x)):
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(model(x[i:i+1]), y[i:i+1])
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return model.weight.item(), model.bias.item(), losses
