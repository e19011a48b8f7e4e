# expect: any
import numpy as np
import torch
from torch import nn


def build(weights, biases, p_drop):
    layers = []
    for i, (W, b) in enumerate(zip(weights, biases)):
        linear = nn.Linear(*W.shape)
        with torch.no_grad():
            linear.weight.copy_(torch.tensor(W.T))
            linear.bias.copy_(torch.tensor(b))
        layers.append(linear)
        if i < len(weights) - 1:
            layers += [nn.ReLU(), nn.Dropout(p_drop)]
    return nn.Sequential(*layers)


def predict(model, x):
    model.eval()
    with torch.no_grad():
        return model(torch.tensor(x, dtype=torch.float32)).squeeze(-1).numpy()


def loss_and_gradients(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(torch.tensor(x, dtype=torch.float32)), torch.tensor(labels))
    loss.backward()
    return loss.item(), [p.grad.numpy().copy() for p in model.parameters()]
