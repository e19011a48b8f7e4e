import torch
from torch import nn


def build(weights, biases, p_drop):
    modules = []
    last = len(weights) - 1
    for i in range(len(weights)):
        n_in, n_out = weights[i].shape
        layer = nn.Linear(n_in, n_out).double()
        layer.load_state_dict({"weight": torch.from_numpy(weights[i].T.copy()), "bias": torch.from_numpy(biases[i].copy())})
        modules.append(layer)
        if i != last:
            modules.append(nn.ReLU(inplace=True))
            modules.append(nn.Dropout(p_drop, inplace=True))
    return nn.Sequential(*modules)


def predict(model, x):
    model.eval()
    return model(torch.from_numpy(x)).detach().numpy()


def loss_and_gradients(model, x, labels):
    model.zero_grad(set_to_none=True)
    nll = nn.NLLLoss()(torch.log_softmax(model(torch.from_numpy(x)), dim=-1), torch.from_numpy(labels))
    nll.backward()
    return nll.item(), [p.grad.numpy().copy() for p in model.parameters()]
