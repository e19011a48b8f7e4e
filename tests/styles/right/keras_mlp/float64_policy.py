import keras
import numpy as np

dtype = "float64"


def build(weights: list[np.ndarray], biases: list[np.ndarray], p_drop: float, /) -> keras.Model:
    *hidden, output = zip(weights, biases)
    blocks = [keras.Input((weights[0].shape[0],), dtype=dtype)]
    for W, _ in hidden:
        blocks += [keras.layers.Dense(W.shape[1], "relu", dtype=dtype), keras.layers.Dropout(p_drop, dtype=dtype)]
    blocks.append(keras.layers.Dense(output[0].shape[1], dtype=dtype))
    model = keras.Sequential(blocks)
    model.set_weights(sum(([W, b] for W, b in zip(weights, biases)), []))
    return model


def predict(model: keras.Model, x: np.ndarray) -> np.ndarray:
    return keras.ops.convert_to_numpy(model(keras.ops.array(x, dtype=dtype), training=False))


def train_step(model: keras.Model, x: np.ndarray, labels: np.ndarray, learning_rate: float) -> float:
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), run_eagerly=True)
    return model.train_on_batch(x, labels, return_dict=True)["loss"]
