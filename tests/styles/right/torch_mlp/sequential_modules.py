import numpy as np
import torch
from torch import nn


def build(weights, biases, p_drop):
    layers = []
    for i, (W, b) in enumerate(zip(weights, biases)):
        linear = nn.Linear(W.shape[0], W.shape[1])
        linear.weight.data = torch.tensor(W.T, dtype=torch.float32)
        linear.bias.data = torch.tensor(b, dtype=torch.float32)
        layers.append(linear)
        if i + 1 < len(weights):
            layers += [nn.ReLU(), nn.Dropout(p_drop)]
    return nn.Sequential(*layers)


def predict(model, x):
    model.eval()
    with torch.no_grad():
        return model(torch.from_numpy(x).float()).numpy()


def loss_and_gradients(model, x, labels):
    model.zero_grad()
    loss = nn.CrossEntropyLoss()(model(torch.from_numpy(x).float()), torch.from_numpy(labels).long())
    loss.backward()
    return loss.item(), [p.grad.detach().clone().numpy() for p in model.parameters()]
