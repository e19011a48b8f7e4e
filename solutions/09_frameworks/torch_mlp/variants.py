import numpy as np
import torch
from dlgrade.checking import mistake, right
from torch import nn


def _linear(weight, bias):
    linear = nn.Linear(*weight.shape)
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(weight.T))
        linear.bias.copy_(torch.from_numpy(bias))
    return linear


def _network(weights, biases, p_drop, activation=nn.ReLU, linear=_linear):
    layers = []
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        layers += [linear(weight, bias), activation(), nn.Dropout(p_drop)]
    return [*layers, linear(weights[-1], biases[-1])]


def _single(x):
    return torch.tensor(x, dtype=torch.float32)


def _answer(model, loss):
    return loss.item(), [parameter.grad.numpy().copy() for parameter in model.parameters()]


@right
def build__module(weights, biases, p_drop):
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList(_linear(w, b) for w, b in zip(weights, biases, strict=True))
            self.drop = nn.Dropout(p_drop)

        def forward(self, x):
            for layer in self.layers[:-1]:
                x = self.drop(torch.relu(layer(x)))
            return self.layers[-1](x)

    return Network()


@right
def build__own_parameters(weights, biases, p_drop):
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.w = nn.ParameterList(nn.Parameter(_single(w)) for w in weights)
            self.b = nn.ParameterList(nn.Parameter(_single(b)) for b in biases)

        def parameters(self, recurse=True):
            return (p for pair in zip(self.w, self.b, strict=True) for p in pair)

        def forward(self, x):
            for w, b in list(zip(self.w, self.b, strict=True))[:-1]:
                x = nn.functional.dropout((x @ w + b).clamp(min=0), p_drop, self.training)
            return x @ self.w[-1] + self.b[-1]

    return Network()


@right
def build__replaced_parameters(weights, biases, p_drop):
    def linear(weight, bias):
        layer = nn.Linear(*weight.shape)
        layer.weight = nn.Parameter(torch.tensor(weight.T.copy()).float())
        layer.bias = nn.Parameter(torch.tensor(bias).float())
        return layer

    return nn.Sequential(*_network(weights, biases, p_drop, linear=linear))


@right(also=("predict__dtype_of_the_model", "loss_and_gradients__dtype_of_the_model"))
def build__one_parameter_a_layer(weights, biases, p_drop):
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            rows = (np.vstack(pair) for pair in zip(weights, biases, strict=True))
            self.layers = nn.ParameterList(nn.Parameter(torch.tensor(row)) for row in rows)

        def forward(self, x):
            for layer in self.layers[:-1]:
                x = nn.functional.dropout(torch.relu(x @ layer[:-1] + layer[-1]), p_drop, self.training)
            return x @ self.layers[-1][:-1] + self.layers[-1][-1]

    return Network()


@right
def predict__detached(model, x):
    was_training = model.training
    logits = model.eval()(torch.from_numpy(x).float()).detach().numpy()
    model.train(was_training)
    return logits


@right
def predict__one_row_at_a_time(model, x):
    model.eval()
    with torch.inference_mode():
        return torch.cat([model(_single(row[None])) for row in x]).tolist()


@right
def loss_and_gradients__autograd(model, x, labels):
    parameters = list(model.parameters())
    log_p = torch.log_softmax(model(_single(x)), dim=1)
    loss = -log_p[torch.arange(len(labels)), torch.tensor(labels)].mean()
    return float(loss), [gradient.numpy() for gradient in torch.autograd.grad(loss, parameters)]


@right
def loss_and_gradients__cleared_afterwards(model, x, labels):
    model.train()
    loss = nn.CrossEntropyLoss()(model(_single(x)), torch.as_tensor(labels))
    loss.backward()
    gradients = [parameter.grad.clone() for parameter in model.parameters()]
    for parameter in model.parameters():
        parameter.grad = None
    return loss.detach().numpy()[()], gradients


def _as_the_model(model, x):
    return torch.tensor(x, dtype=next(model.parameters()).dtype)


@right
def predict__dtype_of_the_model(model, x):
    model.eval()
    with torch.no_grad():
        return model(_as_the_model(model, x)).numpy()


@right
def loss_and_gradients__dtype_of_the_model(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(_as_the_model(model, x)), torch.tensor(labels))
    loss.backward()
    return _answer(model, loss)


@right(also=("predict__dtype_of_the_model", "loss_and_gradients__dtype_of_the_model"))
def build__double(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, p_drop)).double()


@mistake(
    ko="가중치를 전치하지 않고 넣었습니다. 여기의 가중치는 (입력, 출력)이지만 `nn.Linear`의 것은 (출력, 입력)입니다.",
    en="The weights were put in without transposing. Here they are (in, out), but those of `nn.Linear` are (out, in).",
    breaks="weights",
    see="same-network",
)
def build__not_transposed(weights, biases, p_drop):
    def linear(weight, bias):
        layer = nn.Linear(*weight.shape)
        with torch.no_grad():
            layer.weight.copy_(torch.from_numpy(weight))
            layer.bias.copy_(torch.from_numpy(bias))
        return layer

    return nn.Sequential(*_network(weights, biases, p_drop, linear=linear))


@mistake(
    ko="가중치의 모양은 맞지만 원소의 순서가 섞였습니다. 모양만 바꾸지 말고 `.T`로 전치하세요.",
    en="The weights have the right shape, with their entries shuffled. Transpose with `.T`; a new shape alone is not enough.",
    breaks="weights",
    see="same-network",
)
def build__reshaped(weights, biases, p_drop):
    def linear(weight, bias):
        return _linear(weight.reshape(weight.shape[::-1]).T, bias)

    return nn.Sequential(*_network(weights, biases, p_drop, linear=linear))


@mistake(
    ko="층에 편향이 없습니다. 층마다 편향을 두고 `biases`의 값을 넣으세요.",
    en="The layers have no bias. Give each layer one, with the values of `biases`.",
    breaks="biases",
    see="same-network",
)
def build__no_bias(weights, biases, p_drop):
    def linear(weight, bias):
        layer = nn.Linear(*weight.shape, bias=False)
        with torch.no_grad():
            layer.weight.copy_(torch.from_numpy(weight.T))
        return layer

    return nn.Sequential(*_network(weights, biases, p_drop, linear=linear))


@mistake(
    ko="편향이 0으로 남아 있습니다. `biases`의 값을 `bias`에 넣으세요.",
    en="The biases are left at 0. Put the values of `biases` into `bias`.",
    breaks="biases",
    see="same-network",
)
def build__bias_left(weights, biases, p_drop):
    def linear(weight, bias):
        return _linear(weight, 0 * bias)

    return nn.Sequential(*_network(weights, biases, p_drop, linear=linear))


@mistake(
    ko="출력층에도 ReLU를 두었습니다. 로짓은 음수일 수 있어야 하니 출력층에는 활성화 함수를 두지 마세요.",
    en="There is a ReLU on the output as well. Logits may be negative: leave the output without an activation.",
    breaks="output",
    see="same-network",
)
def build__activated_output(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, p_drop), nn.ReLU())


@mistake(
    ko="출력층에 소프트맥스를 두었습니다. 손실 함수가 로짓을 받으므로 소프트맥스가 두 번 씌워집니다. 로짓을 그대로 내보내세요.",
    en="The output ends in a softmax. The loss takes logits, so softmax would be applied twice. Return the logits as they are.",
    breaks="output",
    see="logits-and-losses",
)
def build__softmax_output(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, p_drop), nn.Softmax(dim=1))


@mistake(
    ko="은닉층에 활성화 함수가 없어 신경망 전체가 선형입니다. 은닉층마다 선형 층 다음에 ReLU를 두세요.",
    en="Hidden layers have no activation, so the whole network is linear. Put a ReLU after the linear part of each hidden layer.",
    breaks="activation",
    see="same-network",
)
def build__no_activation(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, p_drop, activation=nn.Identity))


@mistake(
    ko="활성화 함수가 시그모이드입니다. ReLU를 쓰세요.",
    en="The activation is a sigmoid. Use ReLU.",
    breaks="activation",
    see="same-network",
)
def build__sigmoid(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, p_drop, activation=nn.Sigmoid))


@mistake(
    ko="학습 모드에서도 드롭아웃이 아무것도 끄지 않습니다. 은닉층마다 ReLU 다음에 `nn.Dropout(p_drop)`을 두세요.",
    en="Nothing is dropped in training mode. Put `nn.Dropout(p_drop)` after the ReLU of each hidden layer.",
    breaks="dropout",
    see="same-network",
)
def build__no_dropout(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, 0.0))


@mistake(
    ko="드롭아웃을 입력에 두었습니다. 은닉층마다 ReLU 다음에 두세요.",
    en="Dropout is on the input. Put it after the ReLU of each hidden layer.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_on_input(weights, biases, p_drop):
    return nn.Sequential(nn.Dropout(p_drop), *_network(weights, biases, 0.0))


@mistake(
    ko="은닉층 하나에만 드롭아웃이 있을 때만큼만 꺼집니다. 은닉층마다 ReLU 다음에 두고 `p_drop`을 그대로 주세요.",
    en="Only about as much is dropped as with dropout on one hidden layer. Put it after the ReLU of each of them, with `p_drop` as it is.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_once(weights, biases, p_drop):
    *front, last = _network(weights, biases, 0.0)
    return nn.Sequential(*front, nn.Dropout(p_drop), last)


@mistake(
    ko="`p_drop`을 남길 확률로 썼습니다. `nn.Dropout`은 끌 확률을 받으니 `p_drop`을 그대로 넣으세요.",
    en="`p_drop` was taken for the probability of keeping. `nn.Dropout` takes that of dropping: pass `p_drop` as it is.",
    breaks="p-drop",
    see="same-network",
)
def build__keep_probability(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, 1 - p_drop))


@mistake(
    ko="출력층에도 드롭아웃을 두었습니다. 은닉층에만 두세요.",
    en="There is dropout on the output as well. Keep it to the hidden layers.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_on_output(weights, biases, p_drop):
    return nn.Sequential(*_network(weights, biases, p_drop), nn.Dropout(p_drop))


@mistake(
    ko="`predict`가 RuntimeError로 멈춥니다. float64 배열을 그대로 넣었다면 `nn.Linear`의 파라미터처럼 float32로 바꾸세요. `.numpy()`에서 멈췄다면 모델을 `torch.no_grad()` 안에서 부르세요.",
    en="`predict` stops with a RuntimeError. If a float64 array goes in as it is, convert it to float32, which the parameters of `nn.Linear` are. If `.numpy()` stops, call the model inside `torch.no_grad()`.",
    breaks="float64",
    also_costs={"leaves_its_inputs_alone": "predict raises there too, so there is nothing to look at"},
    see="same-network",
)
def predict__float64(model, x):
    model.eval()
    with torch.no_grad():
        return model(torch.from_numpy(x)).numpy()


@mistake(
    ko="예측할 때 드롭아웃이 켜져 있습니다. `model.eval()`을 먼저 부르고, 함수 `F.dropout`을 쓴다면 `training=self.training`을 주세요. `torch.no_grad()`는 드롭아웃을 끄지 않습니다.",
    en="Dropout is on in the prediction. Call `model.eval()` first, and if you use the function `F.dropout`, give it `training=self.training`; `torch.no_grad()` does not turn dropout off.",
    breaks="evaluation",
    see="same-network",
)
def predict__training_mode(model, x):
    with torch.no_grad():
        return model(_single(x)).numpy()


@mistake(
    ko="로짓이 아니라 확률을 돌려주었습니다. 예측에는 소프트맥스를 씌우지 마세요.",
    en="These are probabilities. Return the logits: no softmax in the prediction.",
    breaks="logits",
    see="logits-and-losses",
)
def predict__probabilities(model, x):
    model.eval()
    with torch.no_grad():
        return model(_single(x)).softmax(dim=1).numpy()


@mistake(
    ko="로짓이 아니라 가장 큰 로짓의 번호를 돌려주었습니다. 모든 로짓을 돌려주세요.",
    en="These are the indices of the largest logits. Return all logits.",
    breaks="logits",
    see="logits-and-losses",
)
def predict__labels(model, x):
    model.eval()
    with torch.no_grad():
        return model(_single(x)).argmax(dim=1).numpy()


@mistake(
    ko="로짓에 소프트맥스를 씌운 다음 크로스 엔트로피를 구했습니다. `cross_entropy`는 로짓을 받아 소프트맥스를 스스로 합니다.",
    en="The logits went through softmax before the cross-entropy. `cross_entropy` takes logits and does the softmax itself.",
    breaks="loss",
    see="logits-and-losses",
)
def loss_and_gradients__softmax_first(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(_single(x)).softmax(dim=1), torch.tensor(labels))
    loss.backward()
    return _answer(model, loss)


@mistake(
    ko="로그 확률이 아니라 로짓에서 바로 손실을 구했습니다(`nll_loss`는 로그 확률을 받습니다). `cross_entropy`를 쓰거나 먼저 `log_softmax`를 하세요.",
    en="The loss was taken from the logits in place of log-probabilities, which `nll_loss` takes. Use `cross_entropy`, or `log_softmax` first.",
    breaks="loss",
    see="logits-and-losses",
)
def loss_and_gradients__nll_of_logits(model, x, labels):
    model.zero_grad()
    loss = nn.functional.nll_loss(model(_single(x)), torch.tensor(labels))
    loss.backward()
    return _answer(model, loss)


@mistake(
    ko="손실이 배치의 합입니다. 배치의 평균을 구하세요.",
    en="The loss is a sum over the batch. Take the mean.",
    breaks="loss",
    see="logits-and-losses",
)
def loss_and_gradients__sum(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(_single(x)), torch.tensor(labels), reduction="sum")
    loss.backward()
    return _answer(model, loss)


@mistake(
    ko="기울기가 지난번 것에 더해졌습니다. `backward()`를 부르기 전에 `model.zero_grad()`로 비우세요.",
    en="The gradients were added to the last ones. Empty them with `model.zero_grad()` before `backward()`.",
    breaks="fresh",
    see="same-network",
)
def loss_and_gradients__piled_up(model, x, labels):
    loss = nn.functional.cross_entropy(model(_single(x)), torch.tensor(labels))
    loss.backward()
    return _answer(model, loss)


@mistake(
    ko="가중치의 기울기를 전치해서 돌려주었습니다. `model.parameters()`의 모양 그대로 두세요.",
    en="The gradients of the weights were transposed. Leave them in the shapes of `model.parameters()`.",
    breaks="gradient-shapes",
    see="same-network",
)
def loss_and_gradients__transposed(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(_single(x)), torch.tensor(labels))
    loss.backward()
    value, gradients = _answer(model, loss)
    return value, [gradient.T for gradient in gradients]


@mistake(
    ko="한 은닉층에만 활성화 함수가 있습니다. 은닉층마다 선형 층 다음에 ReLU를 두세요.",
    en="Only one of the hidden layers has an activation. Put a ReLU after the linear part of each of them.",
    breaks="activation",
    see="same-network",
)
def build__activated_once(weights, biases, p_drop):
    layers = []
    for number, (weight, bias) in enumerate(zip(weights[:-1], biases[:-1], strict=True)):
        layers += [_linear(weight, bias), nn.Identity() if number else nn.ReLU(), nn.Dropout(p_drop)]
    return nn.Sequential(*layers, _linear(weights[-1], biases[-1]))


@mistake(
    ko="은닉층이 없을 때에도 ReLU를 거칩니다. 은닉층이 0개이면 출력층만 두세요.",
    en="Without a hidden layer there is still a ReLU. With 0 hidden layers, the output layer stands alone.",
    breaks="depth",
    see="same-network",
)
def build__at_least_one_hidden(weights, biases, p_drop):
    layers = [_linear(weights[0], biases[0]), nn.ReLU(), nn.Dropout(p_drop)]
    for weight, bias in zip(weights[1:-1], biases[1:-1], strict=True):
        layers += [_linear(weight, bias), nn.ReLU(), nn.Dropout(p_drop)]
    return nn.Sequential(*layers, *([_linear(weights[-1], biases[-1])] if len(weights) > 1 else []))


@mistake(
    ko="로짓의 행과 열이 뒤바뀌었습니다. 표본마다 한 행, (n, k) 모양으로 돌려주세요.",
    en="Rows and columns of the logits are swapped. Return the shape (n, k), one row a sample.",
    breaks="shape",
    see="same-network",
)
def predict__transposed(model, x):
    model.eval()
    with torch.no_grad():
        return model(_single(x)).numpy().T


@mistake(
    ko="받은 `x`가 함수가 끝난 뒤 달라져 있습니다. 복사해서 쓰세요.",
    en="The given `x` is not as it was afterwards. Work on a copy.",
    breaks="inputs",
    see="same-network",
)
def predict__changes_x(model, x):
    model.eval()
    with torch.no_grad():
        logits = model(_single(x)).numpy()
    x -= x.mean(axis=0)
    return logits


@mistake(
    ko="손실이 수가 아니라 0차원 텐서나 배열로 나왔습니다. `.item()`으로 보통의 수를 돌려주세요.",
    en="The loss came back as a tensor or array without dimensions. Return a plain number with `.item()`.",
    breaks="loss-number",
    see="same-network",
)
def loss_and_gradients__tensor_loss(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(_single(x)), torch.tensor(labels))
    loss.backward()
    return loss.detach(), _answer(model, loss)[1]


@mistake(
    ko="기울기의 부호가 반대입니다. 내려가는 방향이 아니라 손실의 기울기를 그대로 돌려주세요.",
    en="The gradients have the wrong sign. Return the gradients of the loss, not the direction of descent.",
    breaks="gradients",
    see="same-network",
)
def loss_and_gradients__negated(model, x, labels):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(_single(x)), torch.tensor(labels))
    loss.backward()
    value, gradients = _answer(model, loss)
    return value, [-gradient for gradient in gradients]


@mistake(
    ko="드롭아웃이 뉴런 하나하나가 아니라 표본의 은닉층 전체를 한꺼번에 끕니다. 뉴런마다 따로 끄세요. `nn.Dropout1d`가 아니라 `nn.Dropout`이 그렇게 합니다.",
    en="Dropout switches the whole hidden layer of a sample off at once. Switch neurons off one by one, as `nn.Dropout` does and `nn.Dropout1d` does not.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_of_whole_samples(weights, biases, p_drop):
    layers = _network(weights, biases, p_drop)
    return nn.Sequential(*(nn.Dropout1d(p_drop) if isinstance(layer, nn.Dropout) else layer for layer in layers))


@mistake(
    ko="정사각형인 가중치는 전치하지 않고 넣었습니다. `nn.Linear`의 weight는 언제나 (out, in)이므로 모양과 관계없이 전치하세요.",
    en="A square weight matrix was put in untransposed. The weight of `nn.Linear` is always (out, in): transpose whatever the shape.",
    breaks="weights",
    see="same-network",
)
def build__square_not_transposed(weights, biases, p_drop):
    def linear(weight, bias):
        return _linear(weight.T if weight.shape[0] == weight.shape[1] else weight, bias)

    return nn.Sequential(*_network(weights, biases, p_drop, linear=linear))


@mistake(
    ko="표본이 하나일 때 로짓이 (k,)로 나옵니다. 그때도 (1, k) 배열로 돌려주세요.",
    en="For a single sample the logits come as (k,). Return a (1, k) array then, too.",
    breaks="shape",
    see="same-network",
)
def predict__single_sample_squeezed(model, x):
    model.eval()
    with torch.no_grad():
        return model(_single(x)).squeeze(0).numpy()


@mistake(
    ko="소프트맥스를 구한 뒤 로그를 취해서, 확률이 0으로 반올림되면 손실이 무한대가 됩니다. `cross_entropy`나 `log_softmax`처럼 로짓에서 한 번에 구하세요.",
    en="The logarithm was taken of the softmax, so the loss is infinite where a probability is rounded to 0. Take it from the logits in one step, as `cross_entropy` or `log_softmax` do.",
    breaks="loss",
    see="logits-and-losses",
)
def loss_and_gradients__log_of_softmax(model, x, labels):
    model.zero_grad()
    probabilities = torch.softmax(model(_single(x)), dim=1)
    loss = -torch.log(probabilities[torch.arange(len(labels)), torch.tensor(labels)]).mean()
    loss.backward()
    return _answer(model, loss)
