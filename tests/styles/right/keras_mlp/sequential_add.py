import keras
from keras.layers import Activation, Dense, Dropout, Input
from keras.models import Sequential


def build(weights, biases, p_drop):
    model = Sequential()
    model.add(Input(shape=(len(weights[0]),)))
    for i in range(len(weights)):
        model.add(Dense(units=len(biases[i])))
        model.layers[-1].set_weights([weights[i], biases[i]])
        if i < len(weights) - 1:
            model.add(Activation("relu"))
            model.add(Dropout(rate=p_drop))
    return model


def predict(model, x):
    return model.predict_on_batch(x)


def train_step(model, x, labels, learning_rate):
    model.compile("sgd", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.optimizer.learning_rate = learning_rate
    loss, _ = model.train_on_batch(x, labels)
    return loss
