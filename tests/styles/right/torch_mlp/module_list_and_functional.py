from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F


class MLP(torch.nn.Module):
    def __init__(self, weights: list[np.ndarray], biases: list[np.ndarray], p: float) -> None:
        super().__init__()
        sizes = [weights[0].shape[0], *(len(b) for b in biases)]
        self.layers = torch.nn.ModuleList(torch.nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.p = p
        with torch.no_grad():
            for layer, weight, bias in zip(self.layers, weights, biases):
                layer.weight.copy_(torch.as_tensor(weight).T)
                layer.bias.copy_(torch.as_tensor(bias))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        *hidden, last = self.layers
        for layer in hidden:
            x = F.dropout(F.relu(layer(x)), self.p, self.training)
        return last(x)


def build(weights, biases, p_drop):
    return MLP(weights, biases, p_drop)


@torch.no_grad()
def predict(model, x):
    was_training = model.training
    logits = model.eval()(torch.tensor(x, dtype=torch.float32))
    model.train(was_training)
    return np.asarray(logits)


def loss_and_gradients(model, x, labels):
    model.eval()
    loss = F.cross_entropy(model(torch.tensor(x, dtype=torch.float32)), torch.tensor(labels))
    return float(loss), [g.numpy() for g in torch.autograd.grad(loss, list(model.parameters()))]
