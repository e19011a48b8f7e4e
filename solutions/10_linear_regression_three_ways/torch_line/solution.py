"""PyTorch로 직선 맞추기 / Fitting a line with PyTorch"""

import torch
from torch import nn


def torch_line(
    x: torch.Tensor, y: torch.Tensor, w0: float, b0: float, learning_rate: float, epochs: int
) -> tuple[float, float, list[float]]:
    """`nn.Linear(1, 1)`을 w0, b0에서 시작해 전체 배치 SGD로 epochs번 갱신합니다. 손실은 MSE입니다.

    Start an `nn.Linear(1, 1)` at w0, b0 and update it `epochs` times with full-batch SGD on the mean squared error.

    x, y: (n, 1) float32
    → (w, b, losses): 파이썬 수 / plain numbers; losses[i]는 i번째 갱신 **전**의 손실 / the loss **before** update i
    """
    # BEGIN SOLUTION
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
        losses.append(loss.item())
    return model.weight.item(), model.bias.item(), losses
    # END SOLUTION
