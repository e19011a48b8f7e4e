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


def _sgd_step(optimizer, model, x, y):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()


def _fit(model, x, y, learning_rate, epochs, step, optimizer=None):
    optimizer = optimizer or torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        losses.append(step(optimizer, model, x, y))
    return model.weight.item(), model.bias.item(), losses


def _lowers(loss, recorded=None):
    """A step that lowers this loss. What it gives back is that loss, or what is to be `recorded` in its place."""

    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        before = (recorded or loss)(model(x), y).item()
        loss(model(x), y).backward()
        optimizer.step()
        return before

    return step


def _bent(bend):
    """A step whose gradients of w and b go through `bend` before the update."""

    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        bent = bend(model.weight.grad, model.bias.grad)
        for parameter, gradient in zip((model.weight, model.bias), bent, strict=True):
            parameter.grad = gradient.reshape(parameter.shape).clone()
        optimizer.step()
        return loss.item()

    return step


@mistake(
    ko="걸음마다 지난 걸음의 기울기가 더해졌습니다. 갱신하기 전에 `zero_grad()`로 비우세요.",
    en="Every step adds the gradients of the steps before. Empty them with `zero_grad()` before each update.",
    breaks="sgd",
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
    ko="w와 b가 처음 그대로입니다. `backward()`와 `step()`을 부르는지, 그 사이에 `zero_grad()`가 있지 않은지, 최적화 알고리즘이 이 모델의 파라미터를 받았는지 확인하세요.",
    en="w and b never move. Are `backward()` and `step()` called, is `zero_grad()` not between them, and was the optimizer given this model's parameters?",
    breaks="sgd",
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
    ko="모양이 (n, 1)인 것과 (n,)인 것을 빼서 (n, n)으로 브로드캐스트되었습니다. 그러면 w는 0, b는 y의 평균으로 갑니다. 예측과 정답의 모양을 맞추세요.",
    en="Shapes (n, 1) and (n,) met and were broadcast to (n, n), which drives w to 0 and b to the mean of y. Give predictions and targets one shape.",
    breaks="loss",
    see="pytorch",
)
def torch_line__broadcast(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = ((model(x) - y.ravel()) ** 2).mean()
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="손실을 파이썬의 수로 모으지 않았습니다. 텐서는 계산 그래프까지 메모리에 남길 수 있으니 `loss.item()`을 담으세요.",
    en="The losses were not stored as plain numbers. A tensor may keep its whole computation graph in memory, so store `loss.item()`.",
    breaks="loss-numbers",
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
    ko="걸음이 n배로 깁니다. 손실을 합이 아니라 평균으로 계산하세요.",
    en="The steps are n times as long. Take the mean of the squared errors as the loss, not their sum.",
    breaks="loss",
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
    ko="직선이 w0, b0에서 시작하지 않습니다. `torch.no_grad()` 안에서 가중치와 편향을 모두 채우세요.",
    en="The line does not start at w0, b0. Fill both weight and bias inside `torch.no_grad()`.",
    breaks="start",
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
    ko="갱신한 뒤의 손실을 기록했습니다. 갱신하기 전에 기록하세요.",
    en="The losses were recorded after the updates. Record each one before its update.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_after(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
        return nn.functional.mse_loss(model(x), y).item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="갱신을 한 번 더 했고 손실도 하나 더 있습니다. epochs번만 갱신하세요.",
    en="There is one update too many, and one loss too many. Make just as many updates as epochs.",
    breaks="epochs",
    see="pytorch",
)
def torch_line__one_epoch_more(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs + 1, _sgd_step)


@mistake(
    ko="갱신이 한 번 모자라고 손실도 하나 모자랍니다. epochs번 갱신하세요.",
    en="One update is missing, and one loss. Make as many updates as epochs.",
    breaks="epochs",
    see="pytorch",
)
def torch_line__one_epoch_less(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs - 1, _sgd_step)


@mistake(
    ko="어떤 학습률을 주어도 같은 걸음을 옮겼습니다. 받은 learning_rate를 쓰세요.",
    en="The steps are the same whatever the rate. Use the learning_rate that is given.",
    breaks="rate",
    see="pytorch",
)
def torch_line__fixed_rate(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, 0.1, epochs, _sgd_step)


@mistake(
    ko="한 에포크에 여러 번 갱신했습니다(미니배치가 그렇습니다). 전체 데이터로 에포크마다 한 번 갱신하세요.",
    en="Each epoch makes several updates, as mini-batches do. Make one update per epoch, with all the data.",
    breaks="all-data",
    see="what-differs",
)
def torch_line__mini_batches(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        before = nn.functional.mse_loss(model(x), y).item()
        for start in range(0, len(x), 32):
            _sgd_step(optimizer, model, x[start : start + 32], y[start : start + 32])
        return before

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="마지막 손실 하나만 돌려주었습니다. 갱신마다 하나씩 담은 리스트를 돌려주세요.",
    en="Only the last loss came back. Return a list with one for each update.",
    breaks="losses",
    see="pytorch",
)
def torch_line__last_loss_only(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, losses[-1]


@mistake(
    ko="w와 b가 원소 하나짜리 텐서나 배열, 리스트입니다. `.item()`으로 보통의 수를 돌려주세요.",
    en="w and b are tensors, arrays or lists with one entry. Return plain numbers with `.item()`.",
    breaks="numbers",
    see="pytorch",
)
def torch_line__arrays_of_one(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return torch.tensor([[w]]), torch.tensor([b]), losses


@mistake(
    ko="w와 b만 돌려주었습니다. 손실의 리스트까지 세 값을 돌려주세요.",
    en="Only w and b came back. Return three values, with the list of losses.",
    breaks="three",
    see="pytorch",
)
def torch_line__without_losses(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)[:2]


@mistake(
    ko="받은 텐서 `y`가 함수가 끝난 뒤 달라져 있습니다. 값도 모양도 그대로 두고, 계산은 새 텐서에서 하세요.",
    en="The given tensor `y` is not as it was afterwards. Leave its values and its shape alone, and compute with new tensors.",
    breaks="inputs",
    see="pytorch",
)
def torch_line__changes_y(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    y -= w * x + b
    return w, b, losses


@mistake(
    ko="지난 걸음이 다음 걸음에 이어졌습니다(모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="Steps carry on the steps before them (momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__momentum(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate, momentum=0.9)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, optimizer)


@mistake(
    ko="기울기가 크든 작든 걸음의 길이가 학습률만 합니다(Adam이 그렇습니다). 기울기에 학습률을 곱해 빼세요.",
    en="Each step is about as long as the learning rate, however large the gradient, as with Adam. Subtract the learning rate times the gradient.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__adam(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, optimizer)


@mistake(
    ko="걸음마다 w와 b가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls w and b a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__weight_decay(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate, weight_decay=0.01)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, optimizer)


@mistake(
    ko="w만 갱신하고 b는 그대로 두었습니다. 편향도 함께 갱신하세요.",
    en="Only w is updated; b stays where it was. Update the bias too.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__b_fixed(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD([model.weight], lr=learning_rate)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, optimizer)


@mistake(
    ko="b만 갱신하고 w는 그대로 두었습니다. 가중치도 함께 갱신하세요.",
    en="Only b is updated; w stays where it was. Update the weight too.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__w_fixed(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD([model.bias], lr=learning_rate)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, optimizer)


@mistake(
    ko="받은 학습률이 아니라 `SGD`의 기본값 0.001로 갱신했습니다. 받은 learning_rate를 쓰세요. `SGD`에는 `lr=learning_rate`로 줍니다.",
    en="The updates were made at 0.001, the default of `SGD`, and not at the rate given. Use learning_rate; `SGD` takes it as `lr=learning_rate`.",
    breaks="rate",
    see="pytorch",
)
def torch_line__default_rate(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, optimizer)


@mistake(
    ko="평균 절대 오차의 기울기로 걸음을 옮겼습니다. 평균 제곱 오차를 미분하세요.",
    en="The steps follow the gradient of the mean absolute error. Differentiate the mean squared error.",
    breaks="loss",
    see="pytorch",
)
def torch_line__absolute(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.l1_loss(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="걸음이 모두 절반입니다. 기울기에 2가 빠졌거나 학습률을 절반으로 썼습니다. 제곱을 미분하면 2가 나옵니다.",
    en="All steps are half as long: the gradient lacks its factor 2, or the rate is halved. The 2 comes from the square.",
    breaks="loss",
    see="pytorch",
)
def torch_line__no_two(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y) / 2
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="기울기를 정해진 길이로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="The gradient was cut to a certain length before the update (gradient clipping). Use it as it came out.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__clipped(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔고, 손실도 줄지 않습니다. 시작값은 반복문 앞에서 한 번만 넣고, 갱신한 값에서 이어 가세요.",
    en="The result is one step from the start, however often it is repeated, and the losses do not fall. Set the start once, before the loop, and go on from each update.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__starts_over(x, y, w0, b0, learning_rate, epochs):
    w, b, first = _fit(_model(w0, b0), x, y, learning_rate, 1, _sgd_step)
    return w, b, first * epochs


@mistake(
    ko="한 에포크에 표본 수만큼 갱신했습니다(표본마다 갱신하는 확률적 경사하강법이 그렇습니다). 여기서는 모든 표본의 평균 기울기로 한 번 갱신합니다.",
    en="Each epoch makes as many updates as there are samples, as stochastic descent does. Here one update uses the mean over all samples.",
    breaks="all-data",
    see="what-differs",
)
def torch_line__sample_by_sample(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        before = nn.functional.mse_loss(model(x), y).item()
        for i in range(len(x)):
            _sgd_step(optimizer, model, x[i : i + 1], y[i : i + 1])
        return before

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="학습률 0이 다른 값으로 바뀌었습니다. 0도 학습률이니 받은 값을 그대로 쓰세요(`learning_rate or 0.01`은 0일 때 0.01입니다).",
    en="A rate of 0 was replaced by another. 0 is a rate too: use what is given (`learning_rate or 0.01` is 0.01 for 0).",
    breaks="rate",
    see="pytorch",
)
def torch_line__zero_rate_replaced(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate or 0.01, epochs, _sgd_step)


@mistake(
    ko="갱신할수록 학습률이 줄었습니다. 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The learning rate falls in the course of the updates. Use the rate that is given to the end.",
    breaks="rate",
    see="pytorch",
)
def torch_line__rate_falls(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)

    def step(optimizer, model, x, y):
        loss = _sgd_step(optimizer, model, x, y)
        scheduler.step()
        return loss

    return _fit(model, x, y, learning_rate, epochs, step, optimizer)


@mistake(
    ko="손실이 커지는 동안 학습률이 작아졌습니다. 손실이 어떻든 받은 학습률 그대로 갱신하세요.",
    en="The learning rate became smaller while the loss was growing. Use the rate that is given, whatever the loss is.",
    breaks="rate",
    see="pytorch",
)
def torch_line__rate_falls_at_a_rise(x, y, w0, b0, learning_rate, epochs):
    last = float("inf")

    def step(optimizer, model, x, y):
        nonlocal last
        loss = nn.functional.mse_loss(model(x), y).item()
        if loss > last:
            optimizer.param_groups[0]["lr"] /= 2
        last = loss
        return _sgd_step(optimizer, model, x, y)

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="기울기의 값마다 정해진 범위로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="Each number of the gradient was cut to a certain range before the update (gradient clipping). Use it as it came out.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__clipped_entries(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        nn.utils.clip_grad_value_(model.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="기울기 방향으로 올라갔습니다. 손실을 줄이려면 기울기에 학습률을 곱해 빼세요.",
    en="The steps go up the gradient. To lower the loss, subtract the learning rate times the gradient.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__uphill(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (-dw, -db)))


@mistake(
    ko="걸음이 두 배로 깁니다. 기울기에 곱하는 2는 제곱에서 나온 하나뿐이고, 중앙 차분은 h가 아니라 2h로 나눕니다.",
    en="The steps are twice as long. The gradient has one factor 2, from the square, and a central difference is divided by 2h rather than h.",
    breaks="loss",
    see="pytorch",
)
def torch_line__double_gradient(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (2 * dw, 2 * db)))


@mistake(
    ko="기울기를 표본 수로 두 번 나누었습니다. 평균에 1/n이 이미 들어 있습니다.",
    en="The gradient is divided by n twice. The mean holds the factor 1/n already.",
    breaks="loss",
    see="pytorch",
)
def torch_line__divided_twice(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (dw / len(x), db / len(x))))


@mistake(
    ko="기울기를 n − 1로 나누었습니다. n으로 나누세요.",
    en="The gradient was divided by n − 1. Divide by n.",
    breaks="loss",
    see="pytorch",
)
def torch_line__divided_by_one_less(x, y, w0, b0, learning_rate, epochs):
    return _fit(
        _model(w0, b0),
        x,
        y,
        learning_rate,
        epochs,
        _bent(lambda dw, db: (dw * len(x) / (len(x) - 1), db * len(x) / (len(x) - 1))),
    )


@mistake(
    ko="w와 b의 기울기가 뒤바뀌었습니다. w의 기울기에는 오차마다 x가 곱해지고 b의 기울기는 오차의 평균입니다.",
    en="The gradients of w and b are exchanged. That of w has each error multiplied by its x, that of b is the mean error.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__gradients_swapped(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (db, dw)))


@mistake(
    ko="b에도 w의 기울기를 썼습니다. b의 기울기에는 x가 곱해지지 않습니다.",
    en="b was moved by the gradient of w. The gradient of b has no factor x.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__same_gradient(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (dw, dw)))


@mistake(
    ko="w에도 b의 기울기를 썼습니다. w의 기울기에는 오차마다 x가 곱해집니다.",
    en="w was moved by the gradient of b. In the gradient of w each error is multiplied by its x.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__w_without_x(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (db, db)))


@mistake(
    ko="w는 기울기 방향으로 올라가고 b만 내려갔습니다. 두 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="w goes up its gradient, and only b goes down. Subtract the learning rate times the gradient from both.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__w_uphill(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (-dw, db)))


@mistake(
    ko="b는 기울기 방향으로 올라가고 w만 내려갔습니다. 두 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="b goes up its gradient, and only w goes down. Subtract the learning rate times the gradient from both.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__b_uphill(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (dw, -db)))


@mistake(
    ko="걸음마다 기울기를 길이 1로 맞추었습니다. 기울기를 구한 그대로 쓰세요.",
    en="The gradient was brought to length 1 in each step. Use it as it came out.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__normalised_gradient(x, y, w0, b0, learning_rate, epochs):
    return _fit(
        _model(w0, b0),
        x,
        y,
        learning_rate,
        epochs,
        _bent(lambda dw, db: (dw / torch.hypot(dw[0], db), db / torch.hypot(dw[0], db))),
    )


@mistake(
    ko="기울기의 부호만 썼습니다. 기울기를 구한 그대로 쓰세요.",
    en="Only the sign of the gradient was used. Use it as it came out.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__sign_only(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(lambda dw, db: (dw.sign(), db.sign())))


@mistake(
    ko="걸음마다 w가 0 쪽으로도 조금 당겨졌습니다(손실에 벌점이 더해졌습니다). 손실은 평균 제곱 오차만입니다.",
    en="Each step also pulls w a little towards 0 (a penalty was added to the loss). The loss is the mean squared error alone.",
    breaks=("loss", "sgd"),
    see="pytorch",
)
def torch_line__penalty(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y) + 0.01 * model.weight.square().sum()
        loss.backward()
        optimizer.step()
        return loss.item()

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="오차가 작을 때는 걸음이 절반이고, 클 때는 오차의 부호만 남습니다(후버 손실). 평균 제곱 오차를 쓰세요.",
    en="Where an error is small, its part in the step is half, and where it is large only its sign counts (Huber loss). Use the mean squared error.",
    breaks="loss",
    see="pytorch",
)
def torch_line__huber(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _lowers(nn.functional.smooth_l1_loss))


@mistake(
    ko="평균 제곱 오차의 제곱근을 미분했습니다. 제곱근 없이 미분하세요.",
    en="The gradient is that of the root of the mean squared error. Differentiate without the root.",
    breaks="loss",
    see="pytorch",
)
def torch_line__gradient_of_the_root(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _lowers(lambda p, t: nn.functional.mse_loss(p, t).sqrt()))


@mistake(
    ko="오차를 제곱하지 않고 평균한 것을 줄였습니다. 그러면 걸음이 오차와 상관없습니다. 제곱한 오차를 평균하세요.",
    en="What was lowered is the mean of the errors, without squares, so the steps do not depend on the errors. Take the mean of the squared errors.",
    breaks="loss",
    see="pytorch",
)
def torch_line__mean_error(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _lowers(lambda p, t: (p - t).mean()))


@mistake(
    ko="오차의 평균을 제곱한 것을 줄였습니다. 오차마다 먼저 제곱한 다음 평균하세요.",
    en="What was lowered is the square of the mean error. Square each error first, then take the mean.",
    breaks="loss",
    see="pytorch",
)
def torch_line__square_of_mean(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _lowers(lambda p, t: (p - t).mean().square()))


@mistake(
    ko="x와 y가 뒤바뀌어, y에서 x를 예측하는 직선을 맞추었습니다. x에서 y를 예측하세요.",
    en="x and y are exchanged: the line predicts x from y. Predict y from x.",
    breaks="loss",
    see="pytorch",
)
def torch_line__x_for_y(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, lambda o, m, x, y: _sgd_step(o, m, y, x))


@mistake(
    ko="예측에 b가 들어 있지 않습니다. wx + b로 예측하세요. `nn.Linear(1, 1)`은 `bias=False`를 주지 않으면 그렇게 합니다.",
    en="b has no part in the prediction. Predict wx + b, as `nn.Linear(1, 1)` does unless it gets `bias=False`.",
    breaks="loss",
    see="pytorch",
)
def torch_line__no_bias(x, y, w0, b0, learning_rate, epochs):
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, w0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = [_sgd_step(optimizer, model, x, y) for _ in range(epochs)]
    return model.weight.item(), b0, losses


@mistake(
    ko="출력에 ReLU가 있습니다. 예측이 음수가 될 때마다 0으로 잘리고 기울기도 사라지니 활성화 함수를 빼세요.",
    en="There is a ReLU on the output. It cuts negative predictions to 0 and their gradients with them; leave the activation out.",
    breaks="loss",
    see="pytorch",
)
def torch_line__relu_output(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _lowers(lambda p, t: nn.functional.mse_loss(p.relu(), t)))


@mistake(
    ko="첫 걸음부터 1.9배로 길고 지난 걸음이 이어집니다(네스테로프 모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is 1.9 times as long already, and steps carry on those before them (Nesterov momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__nesterov(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    return _fit(
        model,
        x,
        y,
        learning_rate,
        epochs,
        _sgd_step,
        torch.optim.SGD(model.parameters(), lr=learning_rate, momentum=0.9, nesterov=True),
    )


@mistake(
    ko="걸음의 길이가 기울기에 비례하지 않습니다. 최적화 알고리즘이 SGD가 아니라 RMSprop입니다.",
    en="The steps are not in proportion to the gradient. The optimizer is RMSprop and not SGD.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__rmsprop(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    return _fit(
        model, x, y, learning_rate, epochs, _sgd_step, torch.optim.RMSprop(model.parameters(), lr=learning_rate)
    )


@mistake(
    ko="걸음의 길이가 기울기에 비례하지 않고 점점 짧아집니다. 최적화 알고리즘이 SGD가 아니라 Adagrad입니다.",
    en="The steps are not in proportion to the gradient, and become shorter. The optimizer is Adagrad and not SGD.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__adagrad(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    return _fit(
        model, x, y, learning_rate, epochs, _sgd_step, torch.optim.Adagrad(model.parameters(), lr=learning_rate)
    )


@mistake(
    ko="걸음의 길이가 기울기에 비례하지 않고, 걸음마다 w와 b가 0 쪽으로도 당겨집니다. 최적화 알고리즘이 SGD가 아니라 AdamW입니다.",
    en="The steps are not in proportion to the gradient, and each pulls w and b towards 0 as well. The optimizer is AdamW and not SGD.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__adamw(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    return _fit(model, x, y, learning_rate, epochs, _sgd_step, torch.optim.AdamW(model.parameters(), lr=learning_rate))


@mistake(
    ko="받은 학습률이 아무 영향을 주지 않고, 걸음도 SGD의 걸음이 아닙니다. `torch.optim.SGD(model.parameters(), lr=learning_rate)`를 쓰세요.",
    en="The rate that is given makes no difference, and the steps are not those of SGD. Use `torch.optim.SGD(model.parameters(), lr=learning_rate)`.",
    breaks=("rate", "sgd"),
    see="pytorch",
)
def torch_line__own_optimizer(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    model = _model(w0, b0)
    return _fit(model, x, y, 1e-3, epochs, _sgd_step, torch.optim.Adam(model.parameters(), lr=1e-3))


@mistake(
    ko="걸음마다 처음의 기울기를 다시 썼습니다. 걸음마다 지금의 w와 b에서 기울기를 다시 계산하세요.",
    en="Every step used the first gradient again. Compute it anew in each step, at the w and b of the moment.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__gradient_once(x, y, w0, b0, learning_rate, epochs):
    first = []

    def bend(dw, db):
        first.append((dw.clone(), db.clone()))
        return first[0]

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(bend))


@mistake(
    ko="걸음마다 한 걸음 전의 기울기로 갱신했습니다. 지금의 w와 b에서 기울기를 새로 구한 다음 갱신하세요.",
    en="Each step uses the gradient of the step before. Compute the gradient at the w and b of the moment, then update.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__gradient_behind(x, y, w0, b0, learning_rate, epochs):
    seen = []

    def bend(dw, db):
        seen.append((dw.clone(), db.clone()))
        return seen[max(len(seen) - 2, 0)]

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(bend))


@mistake(
    ko="두 에포크에 한 번만 갱신했습니다. 에포크마다 갱신하세요.",
    en="There was an update only in every second epoch. Update in each.",
    breaks=("epochs", "sgd"),
    see="pytorch",
)
def torch_line__every_second(x, y, w0, b0, learning_rate, epochs):
    done = []

    def step(optimizer, model, x, y):
        loss = nn.functional.mse_loss(model(x), y)
        done.append(loss.item())
        if len(done) % 2 == 0:
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        return done[-1]

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="w와 b를 번갈아, 한 번에 하나만 갱신했습니다. 걸음마다 둘 다 갱신하세요.",
    en="w and b are updated in turn, one at a time. Update both in each step.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__in_turn(x, y, w0, b0, learning_rate, epochs):
    turns = []

    def bend(dw, db):
        turns.append(0)
        return (dw, 0 * db) if len(turns) % 2 else (0 * dw, db)

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(bend))


@mistake(
    ko="첫 걸음부터 학습률보다 짧고 걸음마다 더 짧아집니다. 첫 걸음부터 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The first step is shorter than the rate makes it, and each later one shorter still. Use the rate that is given from the first step to the last.",
    breaks=("rate", "sgd"),
    see="pytorch",
)
def torch_line__rate_falls_at_once(x, y, w0, b0, learning_rate, epochs):
    steps = []

    def bend(dw, db):
        steps.append(0)
        return dw * 0.9 ** len(steps), db * 0.9 ** len(steps)

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(bend))


@mistake(
    ko="처음 몇 걸음이 짧고 점점 길어집니다(워밍업). 첫 걸음부터 받은 학습률 그대로 갱신하세요.",
    en="The first steps are short and become longer (warm-up). Use the rate that is given from the first step on.",
    breaks=("rate", "sgd"),
    see="pytorch",
)
def torch_line__warms_up(x, y, w0, b0, learning_rate, epochs):
    steps = []

    def bend(dw, db):
        steps.append(0)
        share = min(len(steps) / 10, 1)
        return share * dw, share * db

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _bent(bend))


@mistake(
    ko="x를 표준화해서 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="x was standardised, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("loss", "all-data"),
    see="pytorch",
)
def torch_line__standardised_x(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), (x - x.mean()) / x.std(), y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="y를 표준화해서 학습했으므로 w와 b가 주어진 y에 맞지 않습니다. y를 그대로 쓰세요.",
    en="y was standardised, so w and b do not belong to the y that was given. Fit the line to y as it is.",
    breaks=("loss", "all-data"),
    see="pytorch",
)
def torch_line__y_standardised(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, (y - y.mean()) / y.std(), learning_rate, epochs, _sgd_step)


@mistake(
    ko="x와 y를 표준화해서 학습했으므로 w와 b가 주어진 데이터에 맞지 않습니다. 데이터를 그대로 쓰세요.",
    en="x and y were standardised, so w and b do not belong to the data that were given. Fit the line to them as they are.",
    breaks=("loss", "all-data"),
    see="pytorch",
)
def torch_line__both_standardised(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), (x - x.mean()) / x.std(), (y - y.mean()) / y.std(), learning_rate, epochs, _sgd_step)


@mistake(
    ko="x에서 평균을 빼고 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="The mean of x was subtracted, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("loss", "all-data"),
    see="pytorch",
)
def torch_line__x_centred(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x - x.mean(), y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="x만 정렬해서 x와 y의 짝이 어긋났습니다. 둘 다 받은 순서대로 두세요.",
    en="x was sorted without y, so they no longer belong together. Leave both in the order in which they came.",
    breaks=("loss", "all-data"),
    see="pytorch",
)
def torch_line__x_sorted(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x.sort(dim=0).values, y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="기울기에 마지막 표본이 들어가지 않았습니다. 표본을 모두 쓰세요.",
    en="The gradient leaves out the last sample. Use all of them.",
    breaks="all-data",
    see="pytorch",
)
def torch_line__last_sample_lost(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x[:-1], y[:-1], learning_rate, epochs, _sgd_step)


@mistake(
    ko="첫 갱신의 기울기를 첫 표본만으로 구했습니다. 갱신마다 모든 표본에 걸쳐 평균하세요.",
    en="The gradient of the first update is that of the first sample alone. Take the mean over all samples in each.",
    breaks="all-data",
    see="pytorch",
)
def torch_line__first_sample_only(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x[:1], y[:1], learning_rate, epochs, _sgd_step)


@mistake(
    ko="마지막 20 %의 표본을 학습에서 뺐습니다. 표본을 모두 쓰세요.",
    en="The last 20 % of the samples were kept out of training. Use all of them.",
    breaks="all-data",
    see="pytorch",
)
def torch_line__held_out(x, y, w0, b0, learning_rate, epochs):
    kept = int(0.8 * len(x))
    return _fit(_model(w0, b0), x[:kept], y[:kept], learning_rate, epochs, _sgd_step)


@mistake(
    ko="한 번의 갱신에 어떤 표본은 두 번 들어가고 어떤 표본은 빠졌습니다(복원 추출). 표본을 모두 한 번씩 쓰세요.",
    en="In an update some samples count twice and others not at all (drawn with replacement). Use all of them, once each.",
    breaks="all-data",
    see="pytorch",
)
def torch_line__with_replacement(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        drawn = [(3 * i * i) % len(x) for i in range(len(x))]
        return _sgd_step(optimizer, model, x[drawn], y[drawn])

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="한 번의 갱신에 일부 표본만 골라 썼습니다. 모든 표본을 쓰세요.",
    en="An update uses only some of the samples. Use all of them.",
    breaks="all-data",
    see="pytorch",
)
def torch_line__some_samples(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x[::2], y[::2], learning_rate, epochs, _sgd_step)


@mistake(
    ko="주어진 w0, b0 대신 0에서 시작했습니다. 인수로 받은 값에서 시작하세요.",
    en="The fit starts from 0 rather than from w0 and b0. Start from the values given.",
    breaks="start",
    see="pytorch",
)
def torch_line__starts_at_zero(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _fit(_model(0.0, 0.0), x, y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="w0과 b0이 뒤바뀌었습니다. w는 w0에서, b는 b0에서 시작하세요.",
    en="w0 and b0 are exchanged. w starts at w0 and b at b0.",
    breaks="start",
    see="pytorch",
)
def torch_line__starts_swapped(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(b0, w0), x, y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="b는 b0에서 시작하지만 w는 w0에서 시작하지 않습니다. 두 값을 모두 넣으세요.",
    en="b starts at b0, but w does not start at w0. Put both values in.",
    breaks="start",
    see="pytorch",
)
def torch_line__w0_unused(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _fit(_model(0.1, b0), x, y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="w는 w0에서 시작하지만 b는 b0에서 시작하지 않습니다. 두 값을 모두 넣으세요.",
    en="w starts at w0, but b does not start at b0. Put both values in.",
    breaks="start",
    see="pytorch",
)
def torch_line__b0_unused(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _fit(_model(w0, 0.1), x, y, learning_rate, epochs, _sgd_step)


@mistake(
    ko="돌려준 w와 b에 갱신이 한 번 모자랍니다. epochs번 갱신한 뒤의 값을 돌려주세요.",
    en="The w and b that came back lack one update. Return those after as many updates as epochs.",
    breaks=("epochs", "sgd"),
    see="pytorch",
)
def torch_line__one_step_short(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    w, b, _ = _fit(_model(w0, b0), x, y, learning_rate, max(epochs - 1, 0), _sgd_step)
    return w, b, losses


@mistake(
    ko="한 걸음이 더 많습니다. epochs번만 갱신하세요.",
    en="There is one step too many. Make as many updates as epochs.",
    breaks=("epochs", "sgd"),
    see="pytorch",
)
def torch_line__one_step_too_many(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    w, b, _ = _fit(_model(w0, b0), x, y, learning_rate, epochs + 1, _sgd_step)
    return w, b, losses


@mistake(
    ko="epochs번보다 적게 갱신하면 이르는 w와 b가 나왔거나 손실의 개수가 모자랍니다. 손실이 거의 줄지 않아도 epochs번을 모두 갱신하고 기록하세요.",
    en="These w and b are where fewer updates than `epochs` lead, or losses are missing. Update and record `epochs` times, even where the loss hardly falls any more.",
    breaks="epochs",
    see="pytorch",
)
def torch_line__stops_when_flat(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=learning_rate), []
    for _ in range(epochs):
        losses.append(_sgd_step(optimizer, model, x, y))
        if len(losses) > 1 and abs(losses[-2] - losses[-1]) < 1e-5:
            break
    return model.weight.item(), model.bias.item(), losses


@mistake(
    ko="손실이 커지는 동안 일찍 멈추었습니다. 손실이 어떻든 epochs번 갱신하고 기록하세요.",
    en="It stopped early while the loss was growing. Update and record epochs times, whatever the loss is.",
    breaks="epochs",
    see="pytorch",
)
def torch_line__stops_at_a_rise(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=learning_rate), []
    for _ in range(epochs):
        losses.append(_sgd_step(optimizer, model, x, y))
        if len(losses) > 3 and losses[-1] > losses[-2]:
            break
    return model.weight.item(), model.bias.item(), losses


@mistake(
    ko="손실이 epochs의 두 배보다 많습니다. epochs번만 갱신하고 갱신마다 하나씩 기록하세요.",
    en="There are more than twice as many losses as epochs. Make as many updates as epochs, and record one loss for each.",
    breaks=("epochs", "losses"),
    see="pytorch",
)
def torch_line__always_300(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _fit(_model(w0, b0), x, y, learning_rate, 300, _sgd_step)


@mistake(
    ko="손실이 하나뿐입니다. 반복문 안에 `return`이나 `losses = []`가 있다면 밖으로 옮기고, 갱신마다 하나씩 기록하세요.",
    en="There is only one loss. If there is a `return` or a `losses = []` inside the loop, move it out, and record one for each update.",
    breaks=("epochs", "losses"),
    see="pytorch",
)
def torch_line__returns_in_the_loop(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, min(epochs, 1), _sgd_step)


@mistake(
    ko="손실이 하나 더 있습니다. 갱신마다 하나씩, 갱신하기 전의 손실만 기록하세요.",
    en="There is one loss too many. Record one for each update, before it.",
    breaks=("losses", "epochs"),
    see="pytorch",
)
def torch_line__one_loss_too_many(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [*losses, float(((w * x + b - y) ** 2).mean())]


@mistake(
    ko="첫 손실이 빠졌습니다. 첫 갱신 전의 손실부터 기록하세요.",
    en="The first loss is missing. Record from the one before the first update on.",
    breaks=("losses", "epochs"),
    see="pytorch",
)
def torch_line__first_loss_missing(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, losses[1:]


@mistake(
    ko="손실의 순서가 거꾸로입니다. 첫 갱신 전의 손실을 맨 앞에 두세요.",
    en="The losses are in reverse. The one before the first update comes first.",
    breaks="losses",
    see="pytorch",
)
def torch_line__losses_reversed(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, losses[::-1]


@mistake(
    ko="손실마다 그때까지의 평균을 기록했습니다. 갱신 직전의 손실 하나를 기록하세요.",
    en="Each entry is the mean of the losses up to there. Record the loss before the update alone.",
    breaks="losses",
    see="pytorch",
)
def torch_line__losses_averaged(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [sum(losses[: t + 1]) / (t + 1) for t in range(epochs)]


@mistake(
    ko="손실을 소수점 아래 몇 자리로 반올림했습니다. 계산한 그대로 기록하세요.",
    en="The losses were rounded to a few decimals. Record them as they came out.",
    breaks="losses",
    see="pytorch",
)
def torch_line__losses_rounded(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [round(loss, 1) for loss in losses]


@mistake(
    ko="손실마다 그때까지의 가장 작은 값을 기록했습니다. 갱신 직전의 손실 하나를 기록하세요.",
    en="Each entry is the least loss up to there. Record the loss before the update alone.",
    breaks="losses",
    see="pytorch",
)
def torch_line__least_loss_so_far(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [min(losses[: t + 1]) for t in range(epochs)]


@mistake(
    ko="갱신해도 기록된 손실이 늘 처음 값입니다. 갱신할 때마다 지금의 w와 b로 손실을 다시 계산하세요.",
    en="The losses that were recorded are the first one over and over. Compute the loss anew for each update, at the w and b of the moment.",
    breaks="losses",
    see="pytorch",
)
def torch_line__first_loss_repeated(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, losses[:1] * epochs


@mistake(
    ko="손실의 절반을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="Half of each loss was recorded. Record the mean squared error as it is.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_half(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [loss / 2 for loss in losses]


@mistake(
    ko="제곱 오차의 합을 기록했습니다. 표본 수로 나눈 평균을 기록하세요.",
    en="The sum of the squared errors was recorded. Record their mean: divide by the number of samples.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_sum(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [loss * len(x) for loss in losses]


@mistake(
    ko="손실 대신 제곱근(RMSE)을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="The square root of each loss (RMSE) was recorded. Record the mean squared error as it is.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_rmse(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, b, [loss**0.5 for loss in losses]


@mistake(
    ko="평균 절대 오차를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The mean absolute error was recorded. Record the mean squared error.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_mae(x, y, w0, b0, learning_rate, epochs):
    return _fit(_model(w0, b0), x, y, learning_rate, epochs, _lowers(nn.functional.mse_loss, nn.functional.l1_loss))


@mistake(
    ko="오차를 제곱하지 않고 평균만 기록했습니다. 제곱한 오차를 평균하세요.",
    en="The mean of the errors was recorded, without squares. Take the mean of the squared errors.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_mean_error(x, y, w0, b0, learning_rate, epochs):
    return _fit(
        _model(w0, b0), x, y, learning_rate, epochs, _lowers(nn.functional.mse_loss, lambda p, t: (p - t).mean())
    )


@mistake(
    ko="손실 대신 가중치 w를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The weight w was recorded in place of the loss. Record the mean squared error.",
    breaks="losses",
    see="pytorch",
)
def torch_line__records_w(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        before = model.weight.item()
        _sgd_step(optimizer, model, x, y)
        return before

    return _fit(_model(w0, b0), x, y, learning_rate, epochs, step)


@mistake(
    ko="손실은 줄지만 w와 b는 처음 그대로입니다. 갱신한 값을 돌려주세요.",
    en="The losses fall, but w and b are those of the start. Return what the updates have made of them.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__returns_the_start(x, y, w0, b0, learning_rate, epochs):
    return w0, b0, _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)[2]


@mistake(
    ko="마지막 갱신보다 앞선 때의 w와 b가 나왔습니다(손실이 가장 작았던 때의 값이 그럴 수 있습니다). 마지막 갱신까지 마친 값을 돌려주세요.",
    en="w and b came back as they were before the last update, perhaps those of the smallest loss. Return them as they are after it.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__returns_the_best(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses, best = [], (float("inf"), w0, b0)
    for _ in range(epochs):
        line = (model.weight.item(), model.bias.item())
        losses.append(_sgd_step(optimizer, model, x, y))
        best = min(best, (losses[-1], *line))
    last = float(nn.functional.mse_loss(model(x), y))
    best = min(best, (last, model.weight.item(), model.bias.item()))
    return best[1], best[2], losses


@mistake(
    ko="갱신할 때마다의 w와 b를 평균한 값이 나왔습니다. 마지막 갱신까지 마친 값을 돌려주세요.",
    en="The mean of w and b over all updates came back. Return them as they are after the last update.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__returns_the_mean(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses, lines = [], []
    for _ in range(epochs):
        losses.append(_sgd_step(optimizer, model, x, y))
        lines.append((model.weight.item(), model.bias.item()))
    w, b = (sum(values) / len(lines) for values in zip(*lines, strict=True))
    return w, b, losses


@mistake(
    ko="w와 b의 순서가 바뀌었습니다. w를 먼저 돌려주세요.",
    en="w and b are swapped. Return w first.",
    breaks="three",
    see="pytorch",
)
def torch_line__swapped(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return b, w, losses


@mistake(
    ko="손실이 맨 앞에 있습니다. (w, b, losses) 순서로 돌려주세요.",
    en="The losses come first. Return (w, b, losses).",
    breaks="three",
    see="pytorch",
)
def torch_line__history_first(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return losses, w, b


@mistake(
    ko="w와 b가 한 쌍으로 묶여 있습니다. 세 값 w, b, losses를 나란히 돌려주세요.",
    en="w and b are tied up in a pair. Return three values side by side: w, b, losses.",
    breaks="three",
    see="pytorch",
)
def torch_line__nested(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return (w, b), losses


@mistake(
    ko="손실만 돌려주었습니다. 세 값 w, b, losses를 돌려주세요.",
    en="Only the losses came back. Return three values: w, b, losses.",
    breaks="three",
    see="pytorch",
)
def torch_line__losses_alone(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return losses


@mistake(
    ko="dict를 돌려주었습니다. 세 값 w, b, losses를 이 순서로 돌려주세요.",
    en="A dict came back. Return three values in this order: w, b, losses.",
    breaks="three",
    see="pytorch",
)
def torch_line__named_values(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return {"w": w, "b": b, "losses": losses}


@mistake(
    ko="w가 원소 하나짜리 텐서나 배열, 리스트입니다. `.item()`으로 보통의 수를 돌려주세요.",
    en="w is a tensor, an array or a list with one entry. Return a plain number with `.item()`.",
    breaks="numbers",
    see="pytorch",
)
def torch_line__w_as_tensor(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return torch.tensor([w]), b, losses


@mistake(
    ko="b가 원소 하나짜리 텐서나 배열, 리스트입니다. `.item()`으로 보통의 수를 돌려주세요.",
    en="b is a tensor, an array or a list with one entry. Return a plain number with `.item()`.",
    breaks="numbers",
    see="pytorch",
)
def torch_line__b_as_tensor(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _fit(_model(w0, b0), x, y, learning_rate, epochs, _sgd_step)
    return w, torch.tensor([b]), losses


@mistake(
    ko="표본 하나마다 그 몫(1/n)만큼 갱신했습니다. 여기서는 w와 b를 그대로 둔 채 모든 표본의 평균 기울기를 구하고 한 번 갱신합니다.",
    en="The parameters are updated after every sample, each time by its share of the mean. Here w and b stay until the mean over all samples is known, and one update uses it.",
    breaks=("sgd", "all-data"),
    see="what-differs",
)
def torch_line__sample_by_sample_divided(x, y, w0, b0, learning_rate, epochs):
    def step(optimizer, model, x, y):
        before = nn.functional.mse_loss(model(x), y).item()
        for i in range(len(x)):
            _sgd_step(optimizer, model, x[i : i + 1], y[i : i + 1])
        return before

    return _fit(_model(w0, b0), x, y, learning_rate / len(x), epochs, step)
