import keras
from keras import layers, ops


class Network(keras.Model):
    def __init__(self, 크기들, p):
        super().__init__()
        self.은닉 = [layers.Dense(n, activation="relu") for n in 크기들[1:-1]]
        self.끄기 = [layers.Dropout(p) for _ in self.은닉]
        self.출력 = layers.Dense(크기들[-1])

    def call(self, x, training=False):
        for 층, 끔 in zip(self.은닉, self.끄기):
            x = 끔(층(x), training=training)
        return self.출력(x)


def build(weights, biases, p_drop):
    모델 = Network([weights[0].shape[0], *(len(b) for b in biases)], p_drop)
    모델(ops.zeros((1, weights[0].shape[0])))
    for 층, W, b in zip([*모델.은닉, 모델.출력], weights, biases):
        층.set_weights([W, b])
    return 모델


def predict(model, x):
    return ops.convert_to_numpy(model(ops.convert_to_tensor(x, dtype="float32")))


def train_step(model, x, labels, learning_rate):
    손실 = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(learning_rate), 손실)
    return float(model.train_on_batch(x.astype("float32"), labels))
