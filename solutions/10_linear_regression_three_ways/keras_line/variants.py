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
    ko="`fit`의 배치 크기는 기본이 32라서 한 에포크에 여러 번 갱신합니다. `batch_size=len(x)`를 주거나 `train_on_batch`를 쓰세요.",
    en="By default `fit` takes batches of 32, so there are several updates an epoch. Pass `batch_size=len(x)`, or use `train_on_batch`.",
    see="keras",
)
def keras_line__batches_of_32(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    history = model.fit(x, y, epochs=epochs, verbose=0)
    return _answer(model, history.history["loss"])


@mistake(
    ko="한 번에 표본 하나씩 갱신합니다(`batch_size=1`). 데이터 전체를 한 배치로 쓰세요.",
    en="Each update uses one sample (`batch_size=1`). Use all the data as one batch.",
    see="keras",
)
def keras_line__one_at_a_time(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    losses = []
    for _ in range(epochs):
        losses.append(float(np.mean([model.train_on_batch(x[i : i + 1], y[i : i + 1]) for i in range(len(x))])))
    return _answer(model, losses)


@mistake(
    ko="모델이 w0, b0이 아니라 임의의 값에서 시작합니다. `set_weights`로 처음 값을 넣으세요.",
    en="The model starts from random values and not from w0, b0. Put the first values in with `set_weights`.",
    see="keras",
)
def keras_line__random_start(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), fill=False), x, y, epochs)


@mistake(
    ko="출력에 ReLU가 있습니다. 예측이 음수가 될 때마다 0으로 잘리고 기울기도 사라지니 활성화 함수를 빼세요.",
    en="There is a ReLU on the output. It cuts negative predictions to 0 and their gradients with them; leave the activation out.",
    see="keras",
)
def keras_line__relu_output(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), activation="relu"), x, y, epochs)


@mistake(
    ko="출력에 시그모이드가 있어 예측이 0과 1 사이에 갇힙니다. 활성화 함수를 빼세요.",
    en="There is a sigmoid on the output, which shuts predictions in between 0 and 1. Leave the activation out.",
    see="keras",
)
def keras_line__sigmoid_output(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), activation="sigmoid"), x, y, epochs)


@mistake(
    ko="학습률을 넘기지 않아 `SGD`의 기본값 0.01을 썼습니다. `SGD(learning_rate)`로 쓰세요.",
    en="The learning rate was not passed on, so the 0.01 of `SGD` was used. Write `SGD(learning_rate)`.",
    see="keras",
)
def keras_line__default_rate(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, "sgd"), x, y, epochs)


@mistake(
    ko="최적화 알고리즘이 SGD가 아니라 Adam입니다. 걸음의 크기가 기울기에 비례하지 않습니다.",
    en="The optimizer is Adam and no SGD: its steps are not in proportion to the gradient.",
    see="keras",
)
def keras_line__adam(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.Adam(learning_rate)), x, y, epochs)


@mistake(
    ko="손실이 제곱이 아니라 절댓값의 평균입니다(`mae`). `mse`를 쓰세요.",
    en="The loss is the mean of absolute values (`mae`) and not of squares. Use `mse`.",
    see="keras",
)
def keras_line__absolute(x, y, w0, b0, learning_rate, epochs):
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), loss="mae"), x, y, epochs)


@mistake(
    ko='손실이 평균이 아니라 합입니다(`reduction="sum"`). 기울기가 n배가 되어 걸음이 너무 커집니다.',
    en='The loss is a sum and no mean (`reduction="sum"`): gradients are n times as large and the steps far too long.',
    see="keras",
)
def keras_line__sum(x, y, w0, b0, learning_rate, epochs):
    loss = keras.losses.MeanSquaredError(reduction="sum")
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate), loss=loss), x, y, epochs)


@mistake(
    ko="w와 b가 처음 그대로입니다. `train_on_batch`나 `fit`으로 갱신하는지, 갱신한 모델의 가중치를 돌려주는지 확인하세요.",
    en="w and b never move. Is the model updated with `train_on_batch` or `fit`, and are the weights those of the updated model?",
    see="keras",
)
def keras_line__frozen(x, y, w0, b0, learning_rate, epochs):
    model = _model(w0, b0, keras.optimizers.SGD(learning_rate))
    return _answer(model, [float(model.test_on_batch(x, y)) for _ in range(epochs)])


@mistake(
    ko="갱신한 뒤의 손실을 담았습니다. 갱신하기 전의 손실, 곧 `train_on_batch`가 돌려주는 값을 담으세요.",
    en="These are the losses after the updates. Record those from before, which is what `train_on_batch` returns.",
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
    ko="검증에 데이터 일부를 떼어 두어(`validation_split`) 나머지로만 학습했습니다. 데이터 전체로 갱신하세요.",
    en="Part of the data was held back (`validation_split`) and only the rest was trained on. Update with all the data.",
    see="keras",
)
def keras_line__validation_split(x, y, w0, b0, learning_rate, epochs):
    kept = len(x) - int(0.2 * len(x))
    return _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x[:kept], y[:kept], epochs)


@mistake(
    ko="w와 b의 순서가 바뀌었습니다. `get_weights()`는 가중치, 편향의 순서로 돌려줍니다.",
    en="w and b are swapped. `get_weights()` returns the weights first and the biases second.",
    see="keras",
)
def keras_line__swapped(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _trained(_model(w0, b0, keras.optimizers.SGD(learning_rate)), x, y, epochs)
    return b, w, losses
