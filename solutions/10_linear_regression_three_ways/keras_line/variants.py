import keras
import numpy as np
from dlgrade.checking import mistake, right


def _model(w0, b0, optimizer, loss="mse", **layer):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1, **layer)])
    model.compile(optimizer=optimizer, loss=loss)
    model.set_weights([np.array([[w0]]), np.array([b0])])
    return model


def _sgd(w0, b0, learning_rate, loss="mse", **options):
    return _model(w0, b0, keras.optimizers.SGD(learning_rate, **options), loss)


def _answer(model, losses):
    kernel, bias = model.get_weights()
    return float(kernel[0, 0]), float(bias[0]), losses


def _trained(model, x, y, epochs):
    return _answer(model, [float(model.train_on_batch(x, y)) for _ in range(epochs)])


@right
def keras_line__fit(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    history = model.fit(x, y, epochs=epochs, batch_size=len(x), shuffle=False, verbose=0)
    return _answer(model, history.history["loss"])


@right
def keras_line__initializers(x, y, w0, b0, learning_rate, epochs):
    dense = keras.layers.Dense(
        1,
        kernel_initializer=keras.initializers.Constant(w0),
        bias_initializer=keras.initializers.Constant(b0),
    )
    model = keras.Sequential([keras.Input(shape=(1,)), dense])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=learning_rate), loss=keras.losses.MeanSquaredError())
    return _trained(model, x.astype("float32"), y.astype("float32"), epochs)


@right
def keras_line__functional(x, y, w0, b0, learning_rate, epochs):
    inputs = keras.Input(shape=(1,))
    layer = keras.layers.Dense(units=1)
    model = keras.Model(inputs, layer(inputs))
    layer.kernel.assign([[w0]])
    layer.bias.assign([b0])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mean_squared_error", metrics=["mae"])
    losses = []
    for _ in range(epochs):
        losses.append(model.train_on_batch(x, y, return_dict=True)["loss"])
    return (
        layer.kernel.numpy().item() if hasattr(layer.kernel, "numpy") else float(layer.kernel[0, 0]),
        float(keras.ops.convert_to_numpy(layer.bias)[0]),
        losses,
    )


@right
def keras_line__apply(x, y, w0, b0, learning_rate, epochs):
    """The gradient by hand, the update by Keras' optimizer."""
    w, b = keras.Variable(w0, dtype="float32"), keras.Variable(b0, dtype="float32")
    optimizer = keras.optimizers.SGD(learning_rate)
    optimizer.build([w, b])
    losses = []
    for _ in range(epochs):
        residuals = float(w.value) * x + float(b.value) - y
        losses.append(np.mean(residuals**2))
        gradients = [2 * np.mean(residuals * x), 2 * np.mean(residuals)]
        optimizer.apply([keras.ops.convert_to_tensor(g, dtype="float32") for g in gradients], [w, b])
    return float(w.value), float(b.value), losses


@mistake(
    ko="한 에포크에 여러 번 갱신했습니다. `fit`은 따로 정하지 않으면 배치를 32개씩 자릅니다. 전체 데이터로 에포크마다 한 번 갱신하세요(`batch_size=len(x)`).",
    en="Each epoch makes several updates; unless told otherwise, `fit` cuts batches of 32. Make one update per epoch, with all the data (`batch_size=len(x)`).",
    breaks="all-data",
    see="keras",
)
def keras_line__mini_batches(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    history = model.fit(x, y, epochs=epochs, verbose=0)
    return _answer(model, history.history["loss"])


@mistake(
    ko="한 에포크에 표본 수만큼 갱신했습니다(표본마다 갱신하는 확률적 경사하강법이 그렇습니다). 여기서는 모든 표본의 평균 기울기로 한 번 갱신합니다.",
    en="Each epoch makes as many updates as there are samples, as stochastic descent does. Here one update uses the mean over all samples.",
    breaks="all-data",
    see="keras",
)
def keras_line__sample_by_sample(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    losses = []
    for _ in range(epochs):
        losses.append(float(np.mean([model.train_on_batch(x[i : i + 1], y[i : i + 1]) for i in range(len(x))])))
    return _answer(model, losses)


@mistake(
    ko="2에포크에는 네 번, 3에포크에는 아홉 번 갱신했습니다. 에포크마다 한 번만 갱신하세요. 반복문 안에서 `fit`을 부른다면 `epochs=epochs`는 주지 마세요.",
    en="There were four updates in 2 epochs and nine in 3. Make one for each epoch; if `fit` is called in a loop, do not give it `epochs=epochs` as well.",
    breaks="epochs",
    see="keras",
)
def keras_line__epochs_in_epochs(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    return _answer(model, [float(np.mean([model.train_on_batch(x, y) for _ in range(epochs)])) for _ in range(epochs)])


@mistake(
    ko="직선이 w0, b0에서 시작하지 않습니다. `set_weights`로 두 값을 모두 넣으세요.",
    en="The line does not start at w0, b0. Put both values in with `set_weights`.",
    breaks="start",
    see="keras",
)
def keras_line__random_start(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    return _trained(model, x, y, epochs)


@mistake(
    ko="주어진 w0, b0 대신 0에서 시작했습니다. 인수로 받은 값에서 시작하세요.",
    en="The fit starts from 0 rather than from w0 and b0. Start from the values given.",
    breaks="start",
    see="keras",
)
def keras_line__starts_at_zero(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _trained(_sgd(0.0, 0.0, learning_rate), x, y, epochs)


@mistake(
    ko="w는 w0에서 시작하지만 b는 b0에서 시작하지 않습니다. 두 값을 모두 넣으세요.",
    en="w starts at w0, but b does not start at b0. Put both values in.",
    breaks="start",
    see="keras",
)
def keras_line__b0_unused(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _trained(_sgd(w0, 0.0, learning_rate), x, y, epochs)


@mistake(
    ko="b는 b0에서 시작하지만 w는 w0에서 시작하지 않습니다. 두 값을 모두 넣으세요.",
    en="b starts at b0, but w does not start at w0. Put both values in.",
    breaks="start",
    see="keras",
)
def keras_line__w0_unused(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _trained(_sgd(0.0, b0, learning_rate), x, y, epochs)


@mistake(
    ko="출력에 ReLU가 있습니다. 예측이 음수가 될 때마다 0으로 잘리고 기울기도 사라지니 활성화 함수를 빼세요.",
    en="There is a ReLU on the output. It cuts negative predictions to 0 and their gradients with them; leave the activation out.",
    breaks="linear",
    see="keras",
)
def keras_line__relu_output(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), activation="relu"), x, y, epochs)


@mistake(
    ko="출력에 시그모이드가 있어 예측이 0과 1 사이에 갇힙니다. 활성화 함수를 빼세요.",
    en="There is a sigmoid on the output, which shuts predictions in between 0 and 1. Leave the activation out.",
    breaks="linear",
    see="keras",
)
def keras_line__sigmoid_output(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), activation="sigmoid"), x, y, epochs)


@mistake(
    ko="출력에 tanh가 있어 예측이 -1과 1 사이에 갇힙니다. 활성화 함수를 빼세요.",
    en="There is a tanh on the output, which shuts predictions in between -1 and 1. Leave the activation out.",
    breaks="linear",
    see="keras",
)
def keras_line__tanh_output(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), activation="tanh"), x, y, epochs)


@mistake(
    ko="받은 학습률이 아니라 `SGD`의 기본값 0.01로 갱신했습니다. `SGD(learning_rate)`로 쓰세요.",
    en="The updates were made at 0.01, the default of `SGD`, and not at the rate given. Write `SGD(learning_rate)`.",
    breaks="rate",
    see="keras",
)
def keras_line__default_rate(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _trained(_model(w0, b0, "sgd"), x, y, epochs)


@mistake(
    ko='받은 학습률이 아무 영향을 주지 않고, 걸음도 SGD의 걸음이 아닙니다. `"adam"`처럼 이름만 주거나 학습률 없이 만들지 말고 `SGD(learning_rate)`를 쓰세요.',
    en='The rate that is given makes no difference, and the steps are not those of SGD. Write `SGD(learning_rate)`, not a mere name such as `"adam"` or an optimizer without the rate.',
    breaks="rate",
    see="keras",
)
def keras_line__optimizer_by_name(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _trained(_model(w0, b0, "adam"), x, y, epochs)


@mistake(
    ko="learning_rate가 아닌 학습률로 훈련했습니다. 호출마다 받은 학습률을 쓰세요.",
    en="Training used a rate other than learning_rate. Use the rate that is given in each call.",
    breaks="rate",
    see="keras",
)
def keras_line__fixed_rate(x, y, w0, b0, learning_rate, epochs):  # noqa: ARG001
    return _trained(_sgd(w0, b0, 0.1), x, y, epochs)


@mistake(
    ko="학습률 0이 0.01로 바뀌었습니다. 0도 학습률이니 받은 값을 그대로 쓰세요(`learning_rate or 0.01`은 0일 때 0.01입니다).",
    en="A rate of 0 was replaced by 0.01. 0 is a rate too: use what is given (`learning_rate or 0.01` is 0.01 for 0).",
    breaks="rate",
    see="keras",
)
def keras_line__zero_rate_replaced(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate or 0.01), x, y, epochs)


@mistake(
    ko="기울기가 크든 작든 걸음의 길이가 학습률만 합니다(Adam이 그렇습니다). 기울기에 학습률을 곱해 빼세요.",
    en="Each step is about as long as the learning rate, however large the gradient, as with Adam. Subtract the learning rate times the gradient.",
    breaks="sgd",
    see="keras",
)
def keras_line__adam(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.Adam(learning_rate)), x, y, epochs)


@mistake(
    ko="걸음의 길이가 기울기에 비례하지 않습니다. 최적화 알고리즘이 SGD가 아니라 RMSprop입니다.",
    en="The steps are not in proportion to the gradient. The optimizer is RMSprop and not SGD.",
    breaks="sgd",
    see="keras",
)
def keras_line__rmsprop(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.RMSprop(learning_rate)), x, y, epochs)


@mistake(
    ko="지난 걸음이 다음 걸음에 이어졌습니다(모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="Steps carry on the steps before them (momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="sgd",
    see="keras",
)
def keras_line__momentum(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, momentum=0.9), x, y, epochs)


@mistake(
    ko="첫 걸음부터 1.9배로 길고 지난 걸음이 이어집니다(네스테로프 모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is 1.9 times as long already, and steps carry on those before them (Nesterov momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="sgd",
    see="keras",
)
def keras_line__nesterov(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, momentum=0.9, nesterov=True), x, y, epochs)


@mistake(
    ko="걸음마다 w와 b가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls w and b a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="sgd",
    see="keras",
)
def keras_line__weight_decay(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, weight_decay=0.01), x, y, epochs)


@mistake(
    ko="걸음마다 w가 0 쪽으로도 조금 당겨졌습니다(`kernel_regularizer`가 손실에 벌점을 더합니다). 손실은 평균 제곱 오차만입니다.",
    en="Each step also pulls w a little towards 0 (a `kernel_regularizer` adds a penalty to the loss). The loss is the mean squared error alone.",
    breaks="loss",
    see="keras",
)
def keras_line__penalty(x, y, w0, b0, learning_rate, epochs):
    penalty = keras.regularizers.L2(0.01)
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), kernel_regularizer=penalty), x, y, epochs)


@mistake(
    ko="w와 b의 기울기를 저마다 크기 1로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="The gradients of w and b were each cut to size 1 before the update (gradient clipping). Use them as they came out.",
    breaks="sgd",
    see="keras",
)
def keras_line__clipped(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, clipnorm=1.0), x, y, epochs)


@mistake(
    ko="평균 절대 오차의 기울기로 걸음을 옮겼습니다. 평균 제곱 오차를 미분하세요.",
    en="The steps follow the gradient of the mean absolute error. Differentiate the mean squared error.",
    breaks="loss",
    see="keras",
)
def keras_line__absolute(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, "mae"), x, y, epochs)


@mistake(
    ko="오차가 작을 때는 걸음이 절반이고, 클 때는 오차의 부호만 남습니다(후버 손실). 평균 제곱 오차를 쓰세요.",
    en="Where an error is small, its part in the step is half, and where it is large only its sign counts (Huber loss). Use the mean squared error.",
    breaks="loss",
    see="keras",
)
def keras_line__huber(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, "huber"), x, y, epochs)


@mistake(
    ko="걸음이 n배로 깁니다. 손실을 합이 아니라 평균으로 계산하세요.",
    en="The steps are n times as long. Take the mean of the squared errors as the loss, not their sum.",
    breaks="loss",
    see="keras",
)
def keras_line__sum(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, keras.losses.MeanSquaredError(reduction="sum")), x, y, epochs)


@mistake(
    ko="걸음이 모두 절반입니다. 기울기에 2가 빠졌거나 학습률을 절반으로 썼습니다. 제곱을 미분하면 2가 나옵니다.",
    en="All steps are half as long: the gradient lacks its factor 2, or the rate is halved. The 2 comes from the square.",
    breaks="loss",
    see="keras",
)
def keras_line__no_two(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate, lambda t, p: keras.ops.mean((p - t) ** 2) / 2), x, y, epochs)


@mistake(
    ko="기울기를 표본 수로 두 번 나누었습니다. 평균에 1/n이 이미 들어 있습니다.",
    en="The gradient is divided by n twice. The mean holds the factor 1/n already.",
    breaks="loss",
    see="keras",
)
def keras_line__divided_twice(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate / len(x)), x, y, epochs)


@mistake(
    ko="기울기 방향으로 올라갔습니다. 손실을 줄이려면 기울기에 학습률을 곱해 빼세요.",
    en="The steps go up the gradient. To lower the loss, subtract the learning rate times the gradient.",
    breaks="sgd",
    see="keras",
)
def keras_line__uphill(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, -learning_rate), x, y, epochs)


@mistake(
    ko="w만 갱신하고 b는 그대로 두었습니다. 편향도 함께 갱신하세요.",
    en="Only w is updated; b stays where it was. Update the bias too.",
    breaks="sgd",
    see="keras",
)
def keras_line__b_fixed(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    model.layers[0].bias.trainable = False
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    return _trained(model, x, y, epochs)


@mistake(
    ko="예측에 b가 들어 있지 않습니다. wx + b로 예측하세요. `Dense(1)`은 `use_bias=False`를 주지 않으면 그렇게 합니다.",
    en="b has no part in the prediction. Predict wx + b, as `Dense(1)` does unless it gets `use_bias=False`.",
    breaks="linear",
    see="keras",
)
def keras_line__no_bias(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1, use_bias=False)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    model.set_weights([np.array([[w0]])])
    losses = [float(model.train_on_batch(x, y)) for _ in range(epochs)]
    return float(model.get_weights()[0][0, 0]), b0, losses


@mistake(
    ko="w와 b가 처음 그대로입니다. `train_on_batch`나 `fit`으로 갱신하는지, 학습할 수 있는 층인지(`trainable`), 갱신한 모델의 가중치를 돌려주는지 확인하세요.",
    en="w and b never move. Is the model updated with `train_on_batch` or `fit`, may the layer learn (`trainable`), and are the weights those of the updated model?",
    breaks="sgd",
    see="keras",
)
def keras_line__frozen(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    return _answer(model, [float(model.test_on_batch(x, y)) for _ in range(epochs)])


@mistake(
    ko="손실은 줄지만 w와 b는 처음 그대로입니다. 갱신한 뒤의 가중치를 읽어 돌려주세요.",
    en="The losses fall, but w and b are those of the start. Read the weights after the updates and return these.",
    breaks="sgd",
    see="keras",
)
def keras_line__returns_the_start(x, y, w0, b0, learning_rate, epochs):
    return w0, b0, _trained(_sgd(w0, b0, learning_rate), x, y, epochs)[2]


@mistake(
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔습니다. 시작값은 반복문 앞에서 한 번만 넣고, 마지막 갱신까지 마친 값을 돌려주세요.",
    en="The result is one step from the start, however often it is repeated. Set the start once, before the loop, and return w and b as they are after the last update.",
    breaks="epochs",
    see="keras",
)
def keras_line__starts_over(x, y, w0, b0, learning_rate, epochs):
    w, b, first = _trained(_sgd(w0, b0, learning_rate), x, y, 1)
    return w, b, first * epochs


@mistake(
    ko="x를 표준화해서 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="x was standardised, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("loss", "linear"),
    see="keras",
)
def keras_line__standardised_x(x, y, w0, b0, learning_rate, epochs):
    spread = x.std() or 1.0
    return _trained(_sgd(w0, b0, learning_rate), (x - x.mean()) / spread, y, epochs)


@mistake(
    ko="x와 y를 모두 표준화해서 학습했으므로 w와 b가 주어진 데이터에 맞지 않습니다. x와 y를 그대로 쓰세요.",
    en="x and y were both standardised, so w and b do not belong to the data that were given. Fit the line to x and y as they are.",
    breaks=("loss", "linear"),
    see="keras",
)
def keras_line__standardised_both(x, y, w0, b0, learning_rate, epochs):
    x, y = ((values - values.mean()) / (values.std() or 1.0) for values in (x, y))
    return _trained(_sgd(w0, b0, learning_rate), x, y, epochs)


@mistake(
    ko="갱신한 뒤의 손실을 기록했습니다. 갱신하기 전에 기록하세요.",
    en="The losses were recorded after the updates. Record each one before its update.",
    breaks="losses",
    see="keras",
)
def keras_line__records_after(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    losses = []
    for _ in range(epochs):
        model.train_on_batch(x, y)
        losses.append(float(model.test_on_batch(x, y)))
    return _answer(model, losses)


@mistake(
    ko="평균 절대 오차를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The mean absolute error was recorded. Record the mean squared error.",
    breaks="losses",
    see="keras",
)
def keras_line__records_mae(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    losses = []
    for _ in range(epochs):
        losses.append(float(np.mean(np.abs(model.predict_on_batch(x) - y))))
        model.train_on_batch(x, y)
    return _answer(model, losses)


@mistake(
    ko="손실 대신 제곱근(RMSE)을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="The square root of each loss (RMSE) was recorded. Record the mean squared error as it is.",
    breaks="losses",
    see="keras",
)
def keras_line__records_rmse(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs)
    return w, b, [loss**0.5 for loss in losses]


@mistake(
    ko="데이터의 뒷부분을 빼고 나머지로만 학습했습니다(`validation_split`이 그렇게 합니다). 데이터 전체로 갱신하세요.",
    en="The last part of the data was left out of training, as it is with `validation_split`. Update with all the data.",
    breaks="all-data",
    see="keras",
)
def keras_line__validation_split(x, y, w0, b0, learning_rate, epochs):
    kept = int(0.8 * len(x))
    return _trained(_sgd(w0, b0, learning_rate), x[:kept], y[:kept], epochs)


@mistake(
    ko="epochs번보다 적게 갱신하면 이르는 w와 b가 나왔습니다. 손실이 어떻든 epochs번을 모두 갱신한 값을 돌려주세요.",
    en="These w and b are where fewer updates than `epochs` lead. Return those after all of them, whatever the loss is.",
    breaks="epochs",
    see="keras",
)
def keras_line__stops_when_flat(x, y, w0, b0, learning_rate, epochs):
    model = _sgd(w0, b0, learning_rate)
    losses = []
    for _ in range(epochs):
        losses.append(float(model.train_on_batch(x, y)))
        if len(losses) > 1 and losses[-2] - losses[-1] < 2e-3:
            break
    return _answer(model, losses + losses[-1:] * (epochs - len(losses)))


@mistake(
    ko="w와 b의 순서가 바뀌었습니다. w를 먼저 돌려주세요. `get_weights()`도 가중치, 편향의 순서로 돌려줍니다.",
    en="w and b are swapped. Return w first; `get_weights()` also returns the weights before the biases.",
    breaks="three",
    see="keras",
)
def keras_line__swapped(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs)
    return b, w, losses


@mistake(
    ko="갱신을 한 번 더 했고 손실도 하나 더 있습니다. epochs번만 갱신하세요.",
    en="There is one update too many, and one loss too many. Make just as many updates as epochs.",
    breaks="epochs",
    see="keras",
)
def keras_line__one_epoch_more(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate), x, y, epochs + 1)


@mistake(
    ko="갱신이 한 번 모자라고 손실도 하나 모자랍니다. epochs번 갱신하세요.",
    en="One update is missing, and one loss. Make as many updates as epochs.",
    breaks="epochs",
    see="keras",
)
def keras_line__one_epoch_less(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate), x, y, epochs - 1)


@mistake(
    ko="한 걸음이 더 많습니다. epochs번만 갱신하세요.",
    en="There is one step too many. Make as many updates as epochs.",
    breaks="epochs",
    see="keras",
)
def keras_line__one_step_too_many(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs + 1)
    return w, b, losses[:epochs]


@mistake(
    ko="돌려준 w와 b에 갱신이 한 번 모자랍니다. epochs번 갱신한 뒤의 값을 돌려주세요.",
    en="The w and b that came back lack one update. Return those after as many updates as epochs.",
    breaks="epochs",
    see="keras",
)
def keras_line__one_step_short(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs - 1)
    return w, b, [*losses, float(np.mean((w * x + b - y) ** 2))]


@mistake(
    ko="w와 b가 배열이나 리스트입니다. 원소를 꺼내 보통의 수로 돌려주세요.",
    en="w and b are arrays or lists. Take the entry out and return plain numbers.",
    breaks="numbers",
    see="keras",
)
def keras_line__arrays_of_one(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs)
    return np.array([[w]]), np.array([b]), losses


@mistake(
    ko="w와 b만 돌려주었습니다. 손실의 리스트까지 세 값을 돌려주세요.",
    en="Only w and b came back. Return three values, with the list of losses.",
    breaks="three",
    see="keras",
)
def keras_line__without_losses(x, y, w0, b0, learning_rate, epochs):
    return _trained(_sgd(w0, b0, learning_rate), x, y, epochs)[:2]


@mistake(
    ko="마지막 손실 하나만 돌려주었습니다. 갱신마다 하나씩 담은 리스트를 돌려주세요.",
    en="Only the last loss came back. Return a list with one for each update.",
    breaks="losses",
    see="keras",
)
def keras_line__last_loss_only(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs)
    return w, b, losses[-1]


@mistake(
    ko="받은 배열 `y`가 함수가 끝난 뒤 달라져 있습니다. 값도 모양도 그대로 두고, 계산은 새 배열에서 하세요.",
    en="The given array `y` is not as it was afterwards. Leave its values and its shape alone, and compute with new arrays.",
    breaks="inputs",
    see="keras",
)
def keras_line__changes_y(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_sgd(w0, b0, learning_rate), x, y, epochs)
    y -= w * x + b
    return w, b, losses
