import numpy as np
import torch


class Net(torch.nn.Module):
    def __init__(self, weights, biases, p):
        super().__init__()
        self.Ws = torch.nn.ParameterList([torch.nn.Parameter(torch.tensor(W, dtype=torch.float32)) for W in weights])
        self.bs = torch.nn.ParameterList([torch.nn.Parameter(torch.tensor(b, dtype=torch.float32)) for b in biases])
        self.drop = torch.nn.Dropout(p)

    def forward(self, a):
        for i, (W, b) in enumerate(zip(self.Ws, self.bs)):
            z = torch.addmm(b, a, W)
            if i == len(self.Ws) - 1:
                return z
            a = self.drop(torch.clamp(z, min=0))


build = Net


def predict(model, x):
    model.eval()
    return model(torch.FloatTensor(x)).data.numpy()


def loss_and_gradients(model, x, labels):
    params = list(model.parameters())
    loss = torch.nn.functional.cross_entropy(model(torch.FloatTensor(x)), torch.LongTensor(labels))
    grads = torch.autograd.grad(loss, params)
    return loss.item(), [np.array(g) for g in grads]
