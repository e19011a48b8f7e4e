import torch as th


class 선형층(th.nn.Module):
    """가중치를 (입력, 출력) 모양 그대로 둔다."""

    def __init__(self, 가중치, 편향):
        super().__init__()
        self.가중치 = th.nn.Parameter(th.tensor(가중치, dtype=th.float32))
        self.편향 = th.nn.Parameter(th.tensor(편향, dtype=th.float32))

    def forward(self, x):
        return x @ self.가중치 + self.편향


def build(weights, biases, p_drop):
    층들 = [선형층(W, b) for W, b in zip(weights, biases)]
    순서 = th.nn.Sequential()
    for i, 층 in enumerate(층들):
        if i:
            순서.append(th.nn.ReLU())
            순서.append(th.nn.Dropout(p=p_drop))
        순서.append(층)
    return 순서


def predict(model, x):
    model.eval()
    with th.inference_mode():
        return model(th.as_tensor(x, dtype=th.float32)).cpu().numpy()


def loss_and_gradients(model, x, labels):
    for p in model.parameters():
        p.grad = None
    로짓 = model(th.as_tensor(x, dtype=th.float32))
    n = len(labels)
    손실 = -(로짓[th.arange(n), labels] - 로짓.logsumexp(dim=1)).mean()
    손실.backward()
    return 손실.item(), [p.grad.numpy().copy() for p in model.parameters()]
