# expect: loss_and_gradients__tensor_loss
import torch
from torch import nn
from collections import OrderedDict


def build(weights, biases, p_drop):
    steps = OrderedDict()
    for k, (W, b) in enumerate(zip(weights, biases), start=1):
        steps[f"fc{k}"] = nn.Linear(in_features=W.shape[0], out_features=W.shape[1], bias=True)
        steps[f"fc{k}"].weight = nn.Parameter(torch.tensor(W, dtype=torch.float32).T.contiguous())
        steps[f"fc{k}"].bias = nn.Parameter(torch.tensor(b, dtype=torch.float32))
        if k < len(weights):
            steps[f"relu{k}"] = nn.ReLU()
            steps[f"drop{k}"] = nn.Dropout(p=p_drop)
    return nn.Sequential(steps)


def to_tensor(x):
    return torch.tensor(x.tolist())


def predict(model, x):
    model.eval()
    with torch.set_grad_enabled(False):
        rows = [model(to_tensor(row)) for row in x]
        return torch.stack(rows).numpy()


def loss_and_gradients(model, x, labels):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    optimizer.zero_grad()
    total = sum(nn.functional.cross_entropy(model(to_tensor(row))[None], torch.tensor([int(c)])) for row, c in zip(x, labels))
    (total / len(x)).backward()
    return (total / len(x)).detach().numpy(), tuple(p.grad.numpy() for p in model.parameters())
