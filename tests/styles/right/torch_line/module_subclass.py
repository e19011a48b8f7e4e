import torch
from torch import nn


class 직선(nn.Module):
    def __init__(self, w0, b0):
        super().__init__()
        self.층 = nn.Linear(in_features=1, out_features=1)
        self.층.weight.data[:] = w0
        nn.init.constant_(self.층.bias, b0)

    def forward(self, x):
        return self.층(x)


def torch_line(x, y, w0, b0, learning_rate, epochs):
    모델 = 직선(w0, b0)
    모델.train()
    최적화기 = torch.optim.SGD(params=모델.parameters(), lr=learning_rate, momentum=0.0)
    기준 = nn.MSELoss()
    손실들 = torch.zeros(epochs)
    for 때 in range(epochs):
        손실 = 기준(모델(x), y)
        손실들[때] = 손실.detach()
        최적화기.zero_grad(set_to_none=False)
        손실.backward()
        최적화기.step()
    return float(모델.층.weight), float(모델.층.bias), 손실들.tolist()
