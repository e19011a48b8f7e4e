import keras
import numpy as np
from dlgrade.checking import mistake, right


def _model(w0, b0, optimizer, loss="mse", activation=None, fill=True):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1, activation=activation)])
    model.compile(optimizer=optimizer, loss=loss)
    if fill:
        model.set_weights([np.array([[w0]]), np.array([b0])])
    return model


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
    ko="배치가 32개씩이라 한 에포크에 여러 번 갱신합니다(`fit`의 기본값). `batch_size=len(x)`를 주거나 `train_on_batch`를 쓰세요.",
    en="The batches are of 32, the default of `fit`, so there are several updates an epoch. Pass `batch_size=len(x)`, or use `train_on_batch`.",
    breaks="all-data",
    see="keras",
)
def keras_line__batches_of_32(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    history = model.fit(x, y, epochs=epochs, verbose=0)
    return _answer(model, history.history["loss"])


@mistake(
    ko="한 번에 표본 하나씩 갱신합니다. 데이터 전체를 한 배치로 쓰세요.",
    en="Each update uses one sample. Use all the data as one batch.",
    breaks="all-data",
    see="keras",
)
def keras_line__one_at_a_time(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    losses = []
    for _ in range(epochs):
        losses.append(float(np.mean([model.train_on_batch(x[i : i + 1], y[i : i + 1]) for i in range(len(x))])))
    return _answer(model, losses)


@mistake(
    ko="직선이 w0, b0에서 시작하지 않습니다. `set_weights`로 두 값을 모두 넣으세요.",
    en="The line does not start at w0, b0. Put both values in with `set_weights`.",
    breaks="start",
    see="keras",
)
def keras_line__random_start(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), fill=False), x, y, epochs)


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
    ko="받은 학습률이 아니라 `SGD`의 기본값 0.01로 갱신했습니다. `SGD(learning_rate)`로 쓰세요.",
    en="The updates were made at 0.01, the default of `SGD`, and not at the rate given. Write `SGD(learning_rate)`.",
    breaks="rate",
    see="keras",
)
def keras_line__default_rate(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, "sgd"), x, y, epochs)


@mistake(
    ko="최적화 알고리즘이 SGD가 아니라 Adam입니다. 걸음의 크기가 기울기에 비례하지 않습니다.",
    en="The optimizer is Adam and no SGD: its steps are not in proportion to the gradient.",
    breaks="sgd",
    see="keras",
)
def keras_line__adam(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.Adam(learning_rate)), x, y, epochs)


@mistake(
    ko="손실이 제곱이 아니라 절댓값의 평균입니다. `mse`를 쓰세요.",
    en="The loss is the mean of absolute values and not of squares. Use `mse`.",
    breaks="loss",
    see="keras",
)
def keras_line__absolute(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), loss="mae"), x, y, epochs)


@mistake(
    ko="걸음이 n배로 깁니다. 손실을 합이 아니라 평균으로 계산하세요.",
    en="The steps are n times as long. Take the mean of the squared errors as the loss, not their sum.",
    breaks="loss",
    see="keras",
)
def keras_line__sum(x, y, w0, b0, learning_rate, epochs):
    loss = keras.losses.MeanSquaredError(reduction="sum")
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), loss=loss), x, y, epochs)


@mistake(
    ko="w와 b가 처음 그대로입니다. `train_on_batch`나 `fit`으로 갱신하는지, 갱신한 모델의 가중치를 돌려주는지 확인하세요.",
    en="w and b never move. Is the model updated with `train_on_batch` or `fit`, and are the weights those of the updated model?",
    breaks="sgd",
    see="keras",
)
def keras_line__frozen(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    return _answer(model, [float(model.test_on_batch(x, y)) for _ in range(epochs)])


@mistake(
    ko="갱신한 뒤의 손실을 담았습니다. 갱신하기 전의 손실, 곧 `train_on_batch`가 돌려주는 값을 담으세요.",
    en="These are the losses after the updates. Record those from before, which is what `train_on_batch` returns.",
    breaks="losses",
    see="keras",
)
def keras_line__loss_after_update(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    losses = []
    for _ in range(epochs):
        model.train_on_batch(x, y)
        losses.append(float(model.test_on_batch(x, y)))
    return _answer(model, losses)


@mistake(
    ko="데이터의 뒷부분을 빼고 나머지로만 학습했습니다(`validation_split`은 그만큼을 떼어 둡니다). 데이터 전체로 갱신하세요.",
    en="The last part of the data was left out of training (`validation_split` holds that much back). Update with all the data.",
    breaks="all-data",
    see="keras",
)
def keras_line__validation_split(x, y, w0, b0, learning_rate, epochs):
    kept = len(x) - int(0.2 * len(x))
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x[:kept], y[:kept], epochs)


@mistake(
    ko="w와 b의 순서가 바뀌었습니다. `get_weights()`는 가중치, 편향의 순서로 돌려줍니다.",
    en="w and b are swapped. `get_weights()` returns the weights first and the biases second.",
    breaks="three",
    see="keras",
)
def keras_line__swapped(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs)
    return b, w, losses


@mistake(
    ko="갱신을 한 번 더 했고 손실도 하나 더 있습니다. epochs번만 갱신하세요.",
    en="There is one update too many, and one loss too many. Make just as many updates as epochs.",
    breaks="epochs",
    see="keras",
)
def keras_line__one_epoch_more(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs + 1)


@mistake(
    ko="w와 b가 배열입니다. 원소를 꺼내 보통의 수로 돌려주세요.",
    en="w and b are arrays. Take the entry out and return plain numbers.",
    breaks="numbers",
    see="keras",
)
def keras_line__arrays(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs)
    return np.array([[w]]), np.array([b]), losses


@mistake(
    ko="w와 b만 돌려주었습니다. 손실의 리스트까지 세 값을 돌려주세요.",
    en="Only w and b came back. Return three values, with the list of losses.",
    breaks="three",
    see="keras",
)
def keras_line__without_losses(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs)[:2]


@mistake(
    ko="마지막 손실 하나만 돌려주었습니다. 갱신마다 하나씩 담은 리스트를 돌려주세요.",
    en="Only the last loss came back. Return a list with one for each update.",
    breaks="losses",
    see="keras",
)
def keras_line__last_loss_only(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs)
    return w, b, losses[-1]


@mistake(
    ko="받은 배열 `y`의 값이 함수가 끝난 뒤 달라져 있습니다. 계산은 새 배열에서 하세요.",
    en="The given array `y` holds other values afterwards. Compute with new arrays.",
    breaks="inputs",
    see="keras",
)
def keras_line__changes_y(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs)
    y -= w * x + b
    return w, b, losses
