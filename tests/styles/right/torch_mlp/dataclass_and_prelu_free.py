import torch
import torch.nn as nn


class Hidden(nn.Linear):
    def __init__(self, W, b, p):
        super().__init__(*W.shape)
        self.p = p
        self.weight.data.copy_(torch.from_numpy(W).t())
        self.bias.data.copy_(torch.from_numpy(b))

    def forward(self, x):
        return nn.functional.dropout(super().forward(x).clamp_min(0), self.p, training=self.training)


class Output(Hidden):
    def forward(self, x):
        return nn.Linear.forward(self, x)


def build(weights, biases, p_drop):
    n = len(weights)
    return nn.Sequential(*((Hidden if i < n - 1 else Output)(weights[i], biases[i], p_drop) for i in range(n)))


def predict(model, x):
    training = model.training
    model.eval()
    try:
        with torch.no_grad():
            return model(torch.tensor(x).float()).numpy()
    finally:
        model.train(training)


def loss_and_gradients(model, x, labels):
    for q in model.parameters():
        if q.grad is not None:
            q.grad.zero_()
    crit = nn.CrossEntropyLoss(reduction="sum")
    loss = crit(model(torch.tensor(x).float()), torch.tensor(labels)).div(len(labels))
    loss.backward()
    return loss.item(), [q.grad.clone().numpy() for q in model.parameters()]
