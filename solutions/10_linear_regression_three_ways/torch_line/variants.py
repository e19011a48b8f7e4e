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
    ko="손실을 갱신한 뒤에 다시 계산해 담았습니다. 갱신하기 전의 손실을 담으세요.",
    en="The loss was computed again after the update. Record the one from before it.",
    breaks="losses",
    see="pytorch",
)
def torch_line__loss_after_update(x, y, w0, b0, learning_rate, epochs):
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
    ko="learning_rate 대신 0.1을 썼습니다. 받은 학습률을 쓰세요.",
    en="0.1 was used in place of learning_rate. Use the rate that is given.",
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
    ko="w와 b가 원소 하나짜리 텐서입니다. `.item()`으로 보통의 수를 돌려주세요.",
    en="w and b are tensors with one entry. Return plain numbers with `.item()`.",
    breaks="numbers",
    see="pytorch",
)
def torch_line__tensors_of_one(x, y, w0, b0, learning_rate, epochs):
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
    ko="받은 텐서 `y`의 값이 함수가 끝난 뒤 달라져 있습니다. 계산은 새 텐서에서 하세요.",
    en="The given tensor `y` holds other values afterwards. Compute with new tensors.",
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
    ko="받은 학습률이 아니라 `SGD`의 기본값 0.001로 갱신했습니다. `SGD`에 `lr=learning_rate`를 주세요.",
    en="The updates were made at 0.001, the default of `SGD`, and not at the rate given. Pass `lr=learning_rate` to `SGD`.",
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
    ko="기울기에 2가 빠져 학습이 절반의 속도로 진행됩니다. 제곱을 미분하면 2가 나옵니다.",
    en="The gradient lacks its factor 2, so the fit moves at half the pace. The 2 comes from the square.",
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
    ko="기울기의 크기를 1로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="The gradient was cut to length 1 before the update (gradient clipping). Use it as it came out.",
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
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔고, 손실도 줄지 않습니다. 시작값은 반복문 앞에서 한 번만 넣으세요.",
    en="The result is one step from the start, however often it is repeated, and the losses do not fall. Set the start once, before the loop.",
    breaks="sgd",
    see="pytorch",
)
def torch_line__starts_over(x, y, w0, b0, learning_rate, epochs):
    w, b, first = _fit(_model(w0, b0), x, y, learning_rate, 1, _sgd_step)
    return w, b, first * epochs


@mistake(
    ko="표본 하나마다 갱신했습니다(확률적 경사하강법). 여기서는 모든 표본의 평균 기울기로 한 번 갱신합니다.",
    en="The parameters are updated after every sample (stochastic descent). Here one update uses the mean over all samples.",
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
    ko="학습률 0만 0.01로 바뀌었습니다. 0도 학습률이니 받은 값을 그대로 쓰세요(`learning_rate or 0.01`은 0일 때 0.01입니다).",
    en="A rate of 0, and no other, was replaced by 0.01. 0 is a rate too: use what is given (`learning_rate or 0.01` is 0.01 for 0).",
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
    ko="손실이 커지자 학습률을 줄였습니다. 손실이 어떻든 받은 학습률 그대로 갱신하세요.",
    en="The learning rate was lowered because the loss had risen. Use the rate that is given, whatever the loss is.",
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
    ko="기울기의 값마다 −1과 1 사이로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="Each number of the gradient was cut to between −1 and 1 before the update (gradient clipping). Use it as it came out.",
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
