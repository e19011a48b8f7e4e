import keras
import numpy as np
from dlgrade.checking import mistake, right


def _interleaved(weights, biases):
    return [array for pair in zip(weights, biases, strict=True) for array in pair]


def _sequential(weights, biases, p_drop, **options):
    return keras.Sequential(_layers(weights, biases, p_drop, **options))


def _layers(weights, biases, p_drop, activation="relu", last=(), use_bias=True):
    layers = [keras.Input(shape=(weights[0].shape[0],))]
    for bias in biases[:-1]:
        layers += [
            keras.layers.Dense(len(bias), activation=activation, use_bias=use_bias),
            keras.layers.Dropout(p_drop),
        ]
    return [*layers, keras.layers.Dense(len(biases[-1]), use_bias=use_bias), *last]


def _filled(model, weights, biases):
    model.set_weights(_interleaved(weights, biases))
    return model


def _step(model, x, labels, loss, optimizer):
    model.compile(optimizer=optimizer, loss=loss)
    return float(model.train_on_batch(x, labels))


def _from_logits(**options):
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True, **options)


@right
def build__functional(weights, biases, p_drop):
    inputs = keras.Input(shape=(weights[0].shape[0],))
    hidden = inputs
    for weight in weights[:-1]:
        hidden = keras.layers.Dense(weight.shape[1])(hidden)
        hidden = keras.layers.ReLU()(hidden)
        hidden = keras.layers.Dropout(p_drop)(hidden)
    outputs = keras.layers.Dense(weights[-1].shape[1])(hidden)
    return _filled(keras.Model(inputs, outputs), weights, biases)


@right
def build__constant_initializers(weights, biases, p_drop):
    def dense(weight, bias, activation):
        return keras.layers.Dense(
            len(bias),
            activation=activation,
            kernel_initializer=lambda shape, dtype=None: keras.ops.convert_to_tensor(weight, dtype),
            bias_initializer=lambda shape, dtype=None: keras.ops.convert_to_tensor(bias, dtype),
        )

    model = keras.Sequential([keras.Input(shape=(weights[0].shape[0],))])
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        model.add(dense(weight, bias, "relu"))
        model.add(keras.layers.Dropout(p_drop))
    model.add(dense(weights[-1], biases[-1], None))
    return model


@right
def build__layer_by_layer(weights, biases, p_drop):
    model = _sequential(weights, biases, p_drop, activation=keras.activations.relu)
    dense = [layer for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    for layer, weight, bias in zip(dense, weights, biases, strict=True):
        layer.kernel.assign(weight.astype(np.float32))
        layer.bias.assign(bias.astype(np.float32))
    return model


@right
def build__class(weights, biases, p_drop):
    class Network(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = [keras.layers.Dense(len(bias), activation="relu") for bias in biases[:-1]]
            self.drop = keras.layers.Dropout(p_drop)
            self.out = keras.layers.Dense(len(biases[-1]))

        def call(self, x, training=False):
            for layer in self.hidden:
                x = self.drop(layer(x), training=training)
            return self.out(x)

    model = Network()
    model(np.zeros((1, len(weights[0]))))
    for layer, weight, bias in zip([*model.hidden, model.out], weights, biases, strict=True):
        layer.set_weights([weight, bias])
    return model


@right
def predict__predict_on_batch(model, x):
    return model.predict_on_batch(x)


@right
def predict__plain_call(model, x):
    return np.array(keras.ops.convert_to_numpy(model(x.astype(np.float32))))


@right
def train_step__compiled_by_name(model, x, labels, learning_rate):
    def loss(y_true, y_pred):
        return keras.losses.sparse_categorical_crossentropy(y_true, y_pred, from_logits=True)

    model.compile(optimizer=keras.optimizers.SGD(learning_rate=learning_rate), loss=loss)
    return model.train_on_batch(x, labels, return_dict=True)["loss"]


@right
def train_step__one_hot(model, x, labels, learning_rate):
    classes = model.predict_on_batch(x[:1]).shape[1]
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=loss)
    return float(model.train_on_batch(x, np.eye(classes)[labels]))


@mistake(
    ko="가중치를 전치해서 넣었습니다. `Dense`의 가중치는 모양이 (입력, 출력)이라 그대로 넣으면 됩니다.",
    en="The weights were transposed. Those of `Dense` have the shape (in, out), so they go in as they are.",
    breaks="weights",
    see="same-network",
)
def build__transposed(weights, biases, p_drop):
    model = _sequential(weights, biases, p_drop)
    model.set_weights(_interleaved([weight.T for weight in weights], biases))
    return model


@mistake(
    ko="층에 편향이 없습니다. 층마다 편향을 두고 `biases`의 값을 넣으세요.",
    en="The layers have no bias. Give each layer one, with the values of `biases`.",
    breaks="biases",
    also_costs={"leaves_its_inputs_alone": "this counts once the network that was asked for is there"},
    see="same-network",
)
def build__no_bias(weights, biases, p_drop):
    model = _sequential(weights, biases, p_drop, use_bias=False)
    model.set_weights(weights)
    return model


@mistake(
    ko="편향이 0으로 남아 있습니다. `biases`의 값도 넣으세요.",
    en="The biases are left at 0. Put the values of `biases` in as well.",
    breaks="biases",
    see="same-network",
)
def build__bias_left(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, p_drop), weights, [0 * bias for bias in biases])


@mistake(
    ko="출력층에도 ReLU를 두었습니다. 로짓은 음수일 수 있어야 하니 출력층에는 활성화 함수를 두지 마세요.",
    en="There is a ReLU on the output as well. Logits may be negative: leave the output without an activation.",
    breaks="output",
    see="same-network",
)
def build__activated_output(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, p_drop, last=[keras.layers.ReLU()]), weights, biases)


@mistake(
    ko="출력층에 소프트맥스를 두었습니다. 여기서는 로짓을 그대로 내보내고 손실 함수에 `from_logits=True`를 줍니다.",
    en="The output ends in a softmax. Here the logits leave as they are, and the loss is told `from_logits=True`.",
    breaks="output",
    see="logits-and-losses",
)
def build__softmax_output(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, p_drop, last=[keras.layers.Softmax()]), weights, biases)


@mistake(
    ko='은닉층에 활성화 함수가 없어 신경망 전체가 선형입니다. `Dense`에 `activation="relu"`를 주세요.',
    en='Hidden layers have no activation, so the whole network is linear. Give `Dense` an `activation="relu"`.',
    breaks="activation",
    see="same-network",
)
def build__no_activation(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, p_drop, activation=None), weights, biases)


@mistake(
    ko="활성화 함수가 시그모이드입니다. ReLU를 쓰세요.",
    en="The activation is a sigmoid. Use ReLU.",
    breaks="activation",
    see="same-network",
)
def build__sigmoid(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, p_drop, activation="sigmoid"), weights, biases)


@mistake(
    ko="학습 모드에서도 드롭아웃이 아무것도 끄지 않습니다. 은닉층마다 `keras.layers.Dropout(p_drop)`을 두세요.",
    en="Nothing is dropped in training mode. Put `keras.layers.Dropout(p_drop)` after each hidden layer.",
    breaks="dropout",
    see="same-network",
)
def build__no_dropout(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, 0.0), weights, biases)


@mistake(
    ko="어떤 표본에서는 은닉층이 통째로 꺼집니다(입력에 둔 드롭아웃이 그렇습니다). 은닉층마다 ReLU 다음에 두고 뉴런마다 따로 끄게 하세요.",
    en="For some samples the whole hidden layer is off, as with dropout on the input. Put it after the ReLU of each hidden layer, and let it switch neurons off one by one.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_on_input(weights, biases, p_drop):
    inputs, *layers = _layers(weights, biases, 0.0)
    return _filled(keras.Sequential([inputs, keras.layers.Dropout(p_drop), *layers]), weights, biases)


@mistake(
    ko="은닉층 하나에만 드롭아웃이 있을 때만큼만 꺼집니다. 은닉층마다 ReLU 다음에 두고 `p_drop`을 그대로 주세요.",
    en="Only about as much is dropped as with dropout on one hidden layer. Put it after the ReLU of each of them, with `p_drop` as it is.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_once(weights, biases, p_drop):
    *front, last = _layers(weights, biases, 0.0)
    return _filled(keras.Sequential([*front, keras.layers.Dropout(p_drop), last]), weights, biases)


@mistake(
    ko="`p_drop`을 남길 확률로 썼습니다. `Dropout`은 끌 확률을 받으니 `p_drop`을 그대로 넣으세요.",
    en="`p_drop` was taken for the probability of keeping. `Dropout` takes that of dropping: pass `p_drop` as it is.",
    breaks="p-drop",
    also_costs={"right_loss": "a training step of Keras is one in training mode, where 1 - 0 drops everything"},
    see="same-network",
)
def build__keep_probability(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, 1 - p_drop), weights, biases)


@mistake(
    ko="출력층에 드롭아웃이 있습니다. 은닉층에만 두세요.",
    en="There is dropout on the output. Keep it to the hidden layers.",
    breaks="dropout",
    see="same-network",
)
def build__dropout_on_output(weights, biases, p_drop):
    return _filled(_sequential(weights, biases, p_drop, last=[keras.layers.Dropout(p_drop)]), weights, biases)


@mistake(
    ko="예측할 때 드롭아웃이 켜져 있습니다. `training=False`로 부르고, 직접 만든 층도 그 값을 따르게 하세요.",
    en="Dropout is on in the prediction. Call the model with `training=False`, and have layers of your own heed it.",
    breaks="evaluation",
    see="same-network",
)
def predict__training_mode(model, x):
    return keras.ops.convert_to_numpy(model(x, training=True))


@mistake(
    ko="로짓이 아니라 확률을 돌려주었습니다. 예측에는 소프트맥스를 씌우지 마세요.",
    en="These are probabilities. Return the logits: no softmax in the prediction.",
    breaks="logits",
    see="logits-and-losses",
)
def predict__probabilities(model, x):
    return keras.ops.convert_to_numpy(keras.ops.softmax(model(x, training=False)))


@mistake(
    ko="로짓이 아니라 가장 큰 로짓의 번호를 돌려주었습니다. 모든 로짓을 돌려주세요.",
    en="These are the indices of the largest logits. Return all logits.",
    breaks="logits",
    see="logits-and-losses",
)
def predict__labels(model, x):
    return keras.ops.convert_to_numpy(model(x, training=False)).argmax(axis=1)


@mistake(
    ko="Keras의 손실은 기본으로 확률을 받는데 로짓을 넣었습니다. `from_logits=True`를 주세요.",
    en="By default the loss of Keras takes probabilities, and it was given logits. Pass `from_logits=True`.",
    breaks="loss",
    see="logits-and-losses",
)
def train_step__not_from_logits(model, x, labels, learning_rate):
    loss = keras.losses.SparseCategoricalCrossentropy()
    return _step(model, x, labels, loss, keras.optimizers.SGD(learning_rate))


@mistake(
    ko="정수 레이블과 로짓 사이의 평균 제곱 오차를 구했습니다. 분류에는 크로스 엔트로피를 쓰세요.",
    en="This is the mean squared error between integer labels and logits. Use the cross-entropy to classify.",
    breaks="loss",
    see="logits-and-losses",
)
def train_step__squared_error(model, x, labels, learning_rate):
    return _step(model, x, labels[:, None], "mse", keras.optimizers.SGD(learning_rate))


@mistake(
    ko="손실이 배치의 합입니다. 배치의 평균을 구하세요.",
    en="The loss is a sum over the batch. Take the mean.",
    breaks="loss",
    see="logits-and-losses",
)
def train_step__sum(model, x, labels, learning_rate):
    return _step(model, x, labels, _from_logits(reduction="sum"), keras.optimizers.SGD(learning_rate))


@mistake(
    ko="받은 학습률이 아니라 `SGD`의 기본값 0.01로 갱신했습니다. `SGD(learning_rate)`로 쓰세요.",
    en="The update was made at 0.01, the default of `SGD`, and not at the rate given. Write `SGD(learning_rate)`.",
    breaks="rate",
    see="keras",
)
def train_step__default_rate(model, x, labels, learning_rate):
    return _step(model, x, labels, _from_logits(), "sgd")


@mistake(
    ko="두 번째 갱신도 처음에 받은 학습률로 했습니다. 부를 때마다 받은 learning_rate로 갱신하세요.",
    en="The second update was made at the learning rate of the first one. Use the rate that each call is given.",
    breaks="rate",
    see="keras",
)
def train_step__compiles_once(model, x, labels, learning_rate):
    if not model.compiled:
        model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=_from_logits())
    return float(model.train_on_batch(x, labels))


@mistake(
    ko="최적화 알고리즘이 SGD가 아니라 Adam입니다. 걸음의 크기가 기울기에 비례하지 않습니다.",
    en="The optimizer is Adam and no SGD: its steps are not in proportion to the gradient.",
    breaks="sgd",
    see="keras",
)
def train_step__adam(model, x, labels, learning_rate):
    return _step(model, x, labels, _from_logits(), keras.optimizers.Adam(learning_rate))


@mistake(
    ko="갱신한 뒤에도 예측이 처음 그대로입니다. `train_on_batch`는 손실을 구하면서 그 모델을 갱신하니, 받은 모델에서 부르고 층의 `trainable`은 참으로 두세요.",
    en="The model predicts as it did before the update. `train_on_batch` computes the loss and updates its model: call it on the given model, and leave `trainable` true.",
    breaks="sgd",
    see="keras",
)
def train_step__no_update(model, x, labels, learning_rate):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=_from_logits())
    return float(model.test_on_batch(x, labels))


@mistake(
    ko="갱신한 뒤의 손실을 돌려주었습니다. 갱신하기 전의 손실, 곧 `train_on_batch`가 돌려주는 값을 쓰세요.",
    en="This is the loss after the update. Return the one from before it, which is what `train_on_batch` returns.",
    breaks="loss-before",
    see="keras",
)
def train_step__loss_after(model, x, labels, learning_rate):
    _step(model, x, labels, _from_logits(), keras.optimizers.SGD(learning_rate))
    return float(model.test_on_batch(x, labels))


@mistake(
    ko="배치 전체가 아니라 32개씩 나누어 여러 번 갱신했습니다(`fit`의 기본값). `train_on_batch`를 쓰거나 `batch_size=len(x)`를 주세요.",
    en="The batch was split into pieces of 32 with an update for each (the default of `fit`). Use `train_on_batch`, or pass `batch_size=len(x)`.",
    breaks="one-update",
    see="keras",
)
def train_step__batches_of_32(model, x, labels, learning_rate):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=_from_logits())
    losses = [float(model.train_on_batch(x[i : i + 32], labels[i : i + 32])) for i in range(0, len(x), 32)]
    return float(np.mean(losses))


@mistake(
    ko="한 은닉층에만 활성화 함수가 있습니다. 은닉층마다 ReLU를 두세요.",
    en="Only one of the hidden layers has an activation. Put a ReLU on each of them.",
    breaks="activation",
    see="same-network",
)
def build__activated_once(weights, biases, p_drop):
    layers = _layers(weights, biases, p_drop)
    for layer in layers[3:-1]:
        if isinstance(layer, keras.layers.Dense):
            layer.activation = keras.activations.linear
    return _filled(keras.Sequential(layers), weights, biases)


@mistake(
    ko="은닉층이 없을 때에도 ReLU를 거칩니다. 은닉층이 0개이면 출력층만 두세요.",
    en="Without a hidden layer there is still a ReLU. With 0 hidden layers, the output layer stands alone.",
    breaks="depth",
    see="same-network",
)
def build__at_least_one_hidden(weights, biases, p_drop):
    last = [keras.layers.ReLU()] if len(weights) == 1 else []
    return _filled(_sequential(weights, biases, p_drop, last=last), weights, biases)


@mistake(
    ko="로짓의 행과 열이 뒤바뀌었습니다. 표본마다 한 행, (n, k) 모양으로 돌려주세요.",
    en="Rows and columns of the logits are swapped. Return the shape (n, k), one row a sample.",
    breaks="shape",
    see="same-network",
)
def predict__transposed(model, x):
    return keras.ops.convert_to_numpy(model(x, training=False)).T


@mistake(
    ko="받은 `x`가 함수가 끝난 뒤 달라져 있습니다. 복사해서 쓰세요.",
    en="The given `x` is not as it was afterwards. Work on a copy.",
    breaks="inputs",
    see="same-network",
)
def predict__changes_x(model, x):
    logits = np.array(keras.ops.convert_to_numpy(model(x, training=False)))
    x -= x.mean(axis=0)
    return logits


@mistake(
    ko="손실이 수가 아니라 리스트로 나왔습니다. 수 하나를 돌려주세요.",
    en="The loss came back as a list. Return one number.",
    breaks="loss-number",
    see="keras",
)
def train_step__list(model, x, labels, learning_rate):
    return [_step(model, x, labels, _from_logits(), keras.optimizers.SGD(learning_rate))]
