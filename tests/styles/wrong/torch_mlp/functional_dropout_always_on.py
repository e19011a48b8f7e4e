# expect: predict__training_mode
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self, weights, biases, p_drop):
        super().__init__()
        self.p = p_drop
        self.layers = nn.ModuleList(nn.Linear(*W.shape) for W in weights)
        for layer, W, b in zip(self.layers, weights, biases):
            layer.weight.data = torch.tensor(W.T, dtype=torch.float32)
            layer.bias.data = torch.tensor(b, dtype=torch.float32)

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.dropout(F.relu(layer(x)), self.p)  # training=True unless told otherwise, also after eval()
        return self.layers[-1](x)


def build(weights, biases, p_drop):
    return Net(weights, biases, p_drop)


def predict(model, x):
    model.eval()
    with torch.no_grad():
        return model(torch.tensor(x, dtype=torch.float32)).numpy()


def loss_and_gradients(model, x, labels):
    model.zero_grad()
    loss = F.cross_entropy(model(torch.tensor(x, dtype=torch.float32)), torch.tensor(labels))
    loss.backward()
    return loss.item(), [p.grad.numpy().copy() for p in model.parameters()]
