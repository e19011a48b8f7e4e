import torch
from dlgrade.checking import mistake, right
from torch import nn


def _model(w0, b0):
    model = nn.Linear(1, 1)
    with torch.no_grad():
        model.weight.fill_(w0)
        model.bias.fill_(b0)
    return model


@right
def torch_line__by_hand(x, y, w0, b0, learning_rate, epochs):
    w = torch.tensor(float(w0), requires_grad=True)
    b = torch.tensor(float(b0), requires_grad=True)
    losses = []
    for _ in range(epochs):
        loss = ((w * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
            b -= learning_rate * b.grad
        w.grad = b.grad = None
        losses.append(float(loss))
    return float(w), float(b), losses


@right
def torch_line__float64(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0).double()
    x, y = x.double(), y.double()
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        loss = nn.MSELoss()(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach().numpy().item())
    return model.weight.item(), model.bias.item(), losses


@right
def torch_line__module(x, y, w0, b0, learning_rate, epochs):
    class Line(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(1, 1)
            nn.init.constant_(self.linear.weight, w0)
            nn.init.constant_(self.linear.bias, b0)

        def forward(self, inputs):
            return self.linear(inputs)

    model = Line()
    optimizer = torch.optim.SGD(model.parameters(), learning_rate)
    losses = []
    for _ in range(epochs):
        model.train()
        loss = torch.mean((model(x) - y).pow(2))
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    return model.linear.weight.item(), model.linear.bias.item(), losses


def _fit(model, x, y, learning_rate, epochs, step):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        losses.append(step(optimizer, model, x, y))
    return model.weight.item(), model.bias.item(), losses


@mistake(
    ko="기울기를 0으로 되돌리지 않아(`zero_grad`) 걸음마다 지난 기울기가 더해졌습니다.",
    en="The gradients are never set back to zero (`zero_grad`), so every step adds those of the past.",
    see="zero-grad",
)
def torch_line__no_zero_grad(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="w와 b가 처음 그대로입니다. `step()`을 부르는지, `zero_grad()`가 `backward()`와 `step()` 사이에 있지 않은지, 최적화 알고리즘이 이 모델의 파라미터를 받았는지 확인하세요.",
    en="w and b never move. Is `step()` called, is `zero_grad()` not between `backward()` and `step()`, and was the optimizer given this model's parameters?",
    see="zero-grad",
)
def torch_line__frozen(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="(n, 1) 예측과 (n,) 정답이 (n, n)으로 브로드캐스트되었습니다. 그러면 w는 0, b는 y의 평균으로 갑니다. 두 모양을 맞추세요.",
    en="(n, 1) predictions met (n,) targets and were broadcast to (n, n), which drives w to 0 and b to the mean of y. Make the shapes equal.",
    see="pytorch",
)
def torch_line__flat_targets(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = ((model(x) - y.ravel()) ** 2).mean()
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="손실을 텐서 그대로 모았습니다. 계산 그래프가 모두 메모리에 남으니 `loss.item()`을 담으세요.",
    en="The losses were stored as tensors, which keeps every computation graph in memory. Store `loss.item()`.",
    see="pytorch",
)
def torch_line__keeps_tensors(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        return loss

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="손실이 평균이 아니라 합입니다(`reduction='sum'`). 기울기가 n배가 되어 걸음이 너무 커집니다.",
    en="The loss is a sum and no mean (`reduction='sum'`): gradients are n times as large and the steps far too long.",
    see="pytorch",
)
def torch_line__sum(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y, reduction="sum")
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="모델이 w0, b0이 아니라 임의의 값에서 시작합니다. `torch.no_grad()` 안에서 가중치와 편향을 채우세요.",
    en="The model starts from random values and not from w0, b0. Fill weight and bias inside `torch.no_grad()`.",
    see="pytorch",
)
def torch_line__random_start(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(nn.Linear(1, 1), x, y, learning_rate, epochs, step)


@mistake(
    ko="손실을 갱신한 뒤에 다시 계산해 담았습니다. 갱신하기 전의 손실을 담으세요.",
    en="The loss was computed again after the update. Record the one from before it.",
    see="pytorch",
)
def torch_line__loss_after_update(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
        return nn.functional.mse_loss(model(x), y).item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)
