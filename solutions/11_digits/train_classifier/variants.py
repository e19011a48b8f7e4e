"""Other right ways to write train_classifier, and known mistakes."""

from itertools import count

import numpy as np
from dlgrade.checking import mistake, right

_seeds = count(1)  # in place of the system's entropy: other numbers in each call, and the same in each recording


def _cut(order, size):
    return [order[first : first + size] for first in range(0, len(order), size)]


def _descend(params, grads, rate):
    return [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]


def _carried(backward, share):
    """backward, to whose gradients those that it gave before are added, each time by that share."""
    before = []

    def carried(X, y, params):
        loss, grads = backward(X, y, params)
        if before:
            grads = [(dW + share * V, db + share * c) for (dW, db), (V, c) in zip(grads, before, strict=True)]
        before[:] = grads
        return loss, grads

    return carried


def _shuffled(n, size, rng):
    return _cut(rng.permutation(n), size)


def _mean(losses, sizes):
    return float(np.average(losses, weights=sizes))


def _train(
    train, val, params, backward, accuracy, rate, size, epochs, rng, batches=_shuffled, descend=_descend, mean=_mean
):
    """Training as it should be, but for the parts given."""
    X, y = train
    history = []
    for _ in range(epochs):
        losses, sizes = [], []
        for batch in batches(len(X), size, rng):
            loss, grads = backward(X[batch], y[batch], params)
            params = descend(params, grads, rate)
            losses.append(loss)
            sizes.append(len(batch))
        history.append((mean(losses, sizes), accuracy(*val, params)))
    return params, history


@right
def train_classifier__while_loop(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    X_val, y_val = val
    history, epoch = [], 0
    while epoch < epochs:
        left, total = list(range(len(X))), 0.0
        rng.shuffle(left)
        while left:
            batch, left = left[:size], left[size:]
            loss, grads = backward(X[batch], y[batch], params)
            params = [
                [layer[0] - rate * grad[0], layer[1] - rate * grad[1]]
                for layer, grad in zip(params, grads, strict=True)
            ]
            total += loss * len(batch)
        history.append([total / len(y), accuracy(X_val, y_val, params)])
        epoch += 1
    return params, history


@right
def train_classifier__own_copies(train, val, params, backward, accuracy, rate, size, epochs, rng):
    own = [[W.copy(), b.copy()] for W, b in params]
    X, y = np.array(train[0]), np.array(train[1])
    history = np.zeros((epochs, 2))
    for epoch in range(epochs):
        order = np.arange(len(X))
        rng.shuffle(order)
        X_mixed, y_mixed = X[order], y[order]
        for first in range(0, len(X), size):
            part = slice(first, first + size)
            loss, grads = backward(X_mixed[part], y_mixed[part], own)
            for layer, grad in zip(own, grads, strict=True):
                layer[0] -= rate * grad[0]
                layer[1] -= rate * grad[1]
            history[epoch, 0] += loss * len(y_mixed[part]) / len(X)
        history[epoch, 1] = accuracy(val[0], val[1], own)
    return own, history


@right
def train_classifier__float32(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [
            tuple((p - rate * g).astype(np.float32) for p, g in zip(*each, strict=True))
            for each in zip(params, grads, strict=True)
        ]

    small = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return _train(train, val, small, backward, accuracy, np.float32(rate), size, epochs, rng, descend=descend)


class _Trainer:
    def __init__(self, params, backward, rate):
        self.params, self.backward, self.rate = params, backward, rate

    def epoch(self, X, y, batches):
        heard = [self.step(X[batch], y[batch]) * len(batch) for batch in batches]
        return sum(heard) / len(X)

    def step(self, X, y):
        loss, grads = self.backward(X, y, self.params)
        self.params = _descend(self.params, grads, self.rate)
        return loss


@right
def train_classifier__object(train, val, params, backward, accuracy, rate, size, epochs, rng):
    trainer, history = _Trainer(params, backward, rate), []
    for _ in range(epochs):
        loss = trainer.epoch(*train, _shuffled(len(train[0]), size, rng))
        history.append((loss, accuracy(*val, trainer.params)))
    return trainer.params, tuple(history)


@right
def train_classifier__array_of_splits(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        return np.split(np.argsort(rng.random(n)), np.arange(size, n, size))

    def mean(losses, sizes):
        return np.dot(losses, sizes) / sum(sizes)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches, mean=mean)


@right
def train_classifier__watches_training_too(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        params, ((loss, _),) = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        accuracy(*train, params)  # one would print it
        history.append((loss, accuracy(*val, params)))
    return params, history


@mistake(
    ko="배치를 데이터에 놓인 순서대로 잘랐습니다. 데이터가 숫자나 사람의 순서로 놓여 있으면 배치마다 기울기가 한쪽으로 치우치므로, 섞은 순서를 자르세요.",
    en="The batches were cut from the data as they stand. Where those are sorted by digit or person, every gradient leans to one side: cut a shuffled order.",
    breaks="shuffle",
    see="train",
)
def train_classifier__no_shuffle(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):  # noqa: ARG001
        return _cut(np.arange(n), size)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="배치의 차례만 섞였고 배치 안은 이웃한 표본 그대로입니다. 자르기 전에 전체를 섞으세요.",
    en="Only the order of the batches was shuffled; each still holds neighbours. Shuffle all samples before cutting.",
    breaks="shuffle",
    see="train",
)
def train_classifier__order_of_batches(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        parts = _cut(np.arange(n), size)
        whole = len(parts) - (n % size > 0)
        return [parts[k] for k in rng.permutation(whole)] + parts[whole:]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="순서가 같은 에포크가 있습니다. 에포크를 시작할 때마다 받은 rng에서 새 순서를 뽑으세요.",
    en="There are epochs with the same order. Draw a new one from the given rng at the beginning of every epoch.",
    breaks="anew",
    see="train",
)
def train_classifier__shuffled_once(train, val, params, backward, accuracy, rate, size, epochs, rng):
    parts = _shuffled(len(train[0]), size, rng)
    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=lambda *_: parts)


@mistake(
    ko="첫 에포크를 섞지 않았습니다. 섞는 일은 배치로 자르기 전에, 첫 에포크에도 하세요.",
    en="The first epoch was not shuffled. Shuffle before the batches are cut, in the first epoch too.",
    breaks="shuffle",
    see="train",
)
def train_classifier__first_epoch_as_it_stands(train, val, params, backward, accuracy, rate, size, epochs, rng):
    order = [np.arange(len(train[0]))]

    def batches(n, size, rng):
        parts = _cut(order[-1], size)
        order.append(rng.permutation(n))
        return parts

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="한 에포크에 두 번 나오거나 빠지는 표본이 생겼습니다. 배치마다 전체에서 새로 뽑지 말고, 한 번 섞은 순서를 겹치지 않게 자르세요.",
    en="In an epoch some samples occur twice and some never. Do not draw each batch from all samples anew: cut one shuffled order into pieces that do not overlap.",
    breaks="once",
    see="train",
)
def train_classifier__each_batch_from_all(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        return [rng.permutation(n)[: len(part)] for part in _cut(np.arange(n), size)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="복원 추출을 해서 한 에포크에 두 번 나오거나 빠지는 표본이 생겼습니다. 순열(permutation)을 자르세요.",
    en="Samples were drawn with replacement, so in an epoch some occur twice and some never. Cut a permutation.",
    breaks="once",
    see="train",
)
def train_classifier__with_replacement(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        return _cut(rng.integers(0, n, size=n), size)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="나누어떨어지지 않을 때 마지막의 작은 배치가 빠졌습니다. 섞은 순서를 자르고 남은 표본으로도 한 걸음 움직이세요.",
    en="Where the size does not divide evenly, the small last batch is missing. Take a step for what is left over of the shuffled order, too.",
    breaks="batches",
    see="train",
)
def train_classifier__tail_lost(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        parts = _shuffled(n, size, rng)
        return parts[: max(n // size, 1)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="배치로 자르지 않고 데이터 전체로 에포크마다 한 걸음만 움직였습니다.",
    en="Nothing was cut: there is one step with all the data in each epoch. Take one for each batch.",
    breaks="batches",
    see="train",
)
def train_classifier__whole_data(train, val, params, backward, accuracy, rate, size, epochs, rng):  # noqa: ARG001
    def batches(n, size, rng):  # noqa: ARG001
        return [rng.permutation(n)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="표본마다 한 걸음씩 움직였습니다. size개씩 모아 한 걸음 움직이세요.",
    en="There is a step for each sample. Take one for each batch of `size` samples.",
    breaks="batches",
    see="train",
)
def train_classifier__one_by_one(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):  # noqa: ARG001
        return _shuffled(n, 1, rng)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="배치의 크기가 아니라 개수가 size입니다. size는 배치 하나에 든 표본의 수입니다.",
    en="There are `size` batches in an epoch. But size is the number of samples in one batch.",
    breaks="batches",
    see="train",
)
def train_classifier__size_as_count(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        return [part for part in np.array_split(rng.permutation(n), size) if len(part)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="X와 y를 따로 섞어 그림과 레이블의 짝이 어긋났습니다. 번호를 한 번 섞어 둘 다 그 번호로 골라내세요.",
    en="X and y were shuffled apart, so samples have other labels. Shuffle the numbers once and pick from both by them.",
    breaks="pairs",
    see="train",
)
def train_classifier__x_and_y_apart(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        apart = (train[0], rng.permutation(train[1]))
        params, entries = _train(apart, val, params, backward, accuracy, rate, size, 1, rng)
        history += entries
    return params, history


@mistake(
    ko="X만 섞고 y는 놓인 순서대로 잘랐습니다. 둘 다 같은 번호로 골라내세요.",
    en="X was shuffled and y was not. Pick from both by the same numbers.",
    breaks="pairs",
    see="train",
)
def train_classifier__y_not_shuffled(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        total = 0.0
        for part, batch in zip(_cut(np.arange(len(X)), size), _shuffled(len(X), size, rng), strict=True):
            loss, grads = backward(X[batch], y[part], params)
            params, total = _descend(params, grads, rate), total + loss * len(batch)
        history.append((total / len(X), accuracy(*val, params)))
    return params, history


@mistake(
    ko="에포크마다 검증 데이터로도 한 걸음 움직였습니다. 그러면 검증 정확도는 이미 본 것을 묻는 셈입니다.",
    en="Each epoch takes a step on the validation set as well. Its accuracy then asks for what was seen before.",
    breaks="held-out",
    also_costs={"loss_over_samples": "the step on the validation set is told a loss as well"},
    see="train",
)
def train_classifier__steps_on_validation(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        params, ((loss, _),) = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        params = _descend(params, backward(*val, params)[1], rate)
        history.append((loss, accuracy(*val, params)))
    return params, history


@mistake(
    ko="검증 데이터를 학습 데이터에 합쳐 학습했습니다. 검증 데이터는 정확도를 재는 데만 쓰세요.",
    en="The validation set was joined to the training set. Use it to measure accuracy only.",
    breaks=("held-out", "batches"),
    see="train",
)
def train_classifier__joined(train, val, params, backward, accuracy, rate, size, epochs, rng):
    both = tuple(np.concatenate(pair) for pair in zip(train, val, strict=True))
    return _train(both, val, params, backward, accuracy, rate, size, epochs, rng)


@mistake(
    ko="기울기를 더했습니다. 손실을 줄이려면 학습률을 곱해 빼세요.",
    en="The gradient was added. To lower the loss, subtract it times the learning rate.",
    breaks="update",
    see="train",
)
def train_classifier__uphill(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, -rate, size, epochs, rng)


@mistake(
    ko="학습률을 곱하지 않고 기울기를 그대로 뺐습니다.",
    en="The gradient was subtracted as it is. Multiply it by the learning rate.",
    breaks="update",
    see="train",
)
def train_classifier__no_rate(train, val, params, backward, accuracy, rate, size, epochs, rng):  # noqa: ARG001
    return _train(train, val, params, backward, accuracy, 1.0, size, epochs, rng)


@mistake(
    ko="기울기를 배치의 크기로 다시 나누었습니다. backward의 손실은 이미 평균이므로 기울기도 평균입니다.",
    en="The gradient was divided by the size of the batch once more. The loss of backward is a mean, and so is its gradient.",
    breaks="update",
    see="train",
)
def train_classifier__divided_again(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean_again(X, y, params):
        loss, grads = backward(X, y, params)
        return loss, [(dW / len(X), db / len(X)) for dW, db in grads]

    return _train(train, val, params, mean_again, accuracy, rate, size, epochs, rng)


@mistake(
    ko="편향이 갱신되지 않았습니다. 가중치와 함께 편향도 갱신하세요.",
    en="The biases stayed as they were. Update them along with the weights.",
    breaks="update",
    see="train",
)
def train_classifier__biases_fixed(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [(W - rate * dW, b) for (W, b), (dW, _) in zip(params, grads, strict=True)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="기울기를 언제나 처음 params에서 구했습니다. 배치마다 그때까지 갱신한 params로 구하세요.",
    en="Every gradient was taken at the first params. Take each at the params that the batches before have left.",
    breaks="update",
    also_costs={"accuracy_on_validation": "the params that it has after an epoch are shown to no call of backward"},
    see="train",
)
def train_classifier__gradients_at_the_start(train, val, params, backward, accuracy, rate, size, epochs, rng):
    first = params
    return _train(train, val, params, lambda X, y, _: backward(X, y, first), accuracy, rate, size, epochs, rng)


@mistake(
    ko="backward가 에포크 내내 그 에포크를 시작할 때의 params를 받았습니다. 배치마다 갱신하고, 다음 배치는 갱신된 params로 이어 가세요.",
    en="backward was given the params from the beginning of the epoch for each of its batches. Update after each batch, and go on to the next with what came of it.",
    breaks="update",
    see="train",
)
def train_classifier__one_update_an_epoch(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        moved, total = params, 0.0
        for batch in _shuffled(len(X), size, rng):
            loss, grads = backward(X[batch], y[batch], params)
            moved, total = _descend(moved, grads, rate), total + loss * len(batch)
        params = moved
        history.append((total / len(X), accuracy(*val, params)))
    return params, history


@mistake(
    ko="마지막의 작은 배치에서는 rate × 기울기보다 덜 갱신되었습니다. backward의 기울기는 이미 평균이므로 그 배치에서도 rate만 곱해서 빼세요.",
    en="The smaller batch at the end moved params by less than rate times its gradient. That of backward is a mean already: multiply it by rate alone there, too.",
    breaks="update",
    see="train",
)
def train_classifier__small_batch_moves_less(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def lessened(X, y, params):
        loss, grads = backward(X, y, params)
        share = len(X) / size if len(train[0]) > size else 1
        return loss, [(share * dW, share * db) for dW, db in grads]

    return _train(train, val, params, lessened, accuracy, rate, size, epochs, rng)


@mistake(
    ko="에포크마다 처음 params에서 다시 시작했습니다. 앞 에포크에서 이어서 학습하세요.",
    en="Each epoch started from the first params again. Go on from where the epoch before has ended.",
    breaks="update",
    see="train",
)
def train_classifier__starts_over(train, val, params, backward, accuracy, rate, size, epochs, rng):
    trained, history = params, []
    for _ in range(epochs):
        trained, entries = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        history += entries
    return trained, history


@mistake(
    ko="학습한 params가 아니라 처음 받은 것을 돌려주었습니다.",
    en="The params that came in were returned, not the trained ones.",
    breaks="result",
    see="train",
)
def train_classifier__returns_the_start(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return params, _train(train, val, params, backward, accuracy, rate, size, epochs, rng)[1]


@mistake(
    ko="마지막 갱신이 빠진 params를 돌려주었습니다.",
    en="The params that came back lack the last update.",
    breaks="result",
    see="train",
)
def train_classifier__one_update_behind(train, val, params, backward, accuracy, rate, size, epochs, rng):
    before = [params]

    def descend(params, grads, rate):
        before.append(params)
        return _descend(params, grads, rate)

    _, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)
    return before[-1], history


@mistake(
    ko="배치마다의 손실을 그대로 평균했습니다. 마지막의 작은 배치도 큰 배치와 같은 무게를 갖게 되므로, 표본 수를 무게로 두세요.",
    en="The losses of the batches were averaged as they are, so the small last one counts as much as the others. Weight them by their samples.",
    breaks="loss",
    see="train",
)
def train_classifier__mean_of_batches(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):  # noqa: ARG001
        return float(np.mean(losses))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="마지막 배치의 손실만 기록했습니다. 에포크의 손실은 표본 전체의 평균입니다.",
    en="Only the loss of the last batch was recorded. The loss of an epoch is the mean over all samples.",
    breaks="loss",
    see="train",
)
def train_classifier__last_loss(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):  # noqa: ARG001
        return losses[-1]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="손실에 배치의 크기를 곱해 더하기만 했습니다. 표본 수로 나누세요.",
    en="The losses were multiplied by their sizes and added, but not divided. Divide by the number of samples.",
    breaks="loss",
    see="train",
)
def train_classifier__sum_of_losses(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):
        return float(np.dot(losses, sizes))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="배치마다의 평균 손실을 더해 표본 수로 나누었습니다. 나누기 전에 손실마다 배치의 크기를 곱하세요.",
    en="Mean losses were added up and divided by the number of samples. Multiply each by the size of its batch first.",
    breaks="loss",
    see="train",
)
def train_classifier__means_divided_by_n(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):
        return sum(losses) / sum(sizes)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="배치마다 항목을 하나씩 기록했습니다. 에포크마다 하나만 기록하세요.",
    en="There is an entry for each batch. Record one for each epoch.",
    breaks="history",
    see="train",
)
def train_classifier__entry_for_each_batch(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        for batch in _shuffled(len(X), size, rng):
            loss, grads = backward(X[batch], y[batch], params)
            params = _descend(params, grads, rate)
            history.append((loss, accuracy(*val, params)))
    return params, history


@mistake(
    ko="history에 손실만 있습니다. 에포크마다 (손실, 정확도)를 기록하세요.",
    en="history holds losses only. Record (loss, accuracy) of each epoch.",
    breaks="history",
    see="train",
)
def train_classifier__losses_alone(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [loss for loss, _ in history]


@mistake(
    ko="마지막 에포크의 값만 기록했습니다. 에포크마다 기록하세요.",
    en="Only the last epoch was recorded. Record each of them.",
    breaks="history",
    see="train",
)
def train_classifier__last_entry_alone(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, history[-1:]


@mistake(
    ko="정확도를 학습 데이터에서 쟀습니다. 검증 데이터에서 재세요.",
    en="Accuracy was measured on the training set. Measure it on the validation set.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracy_on_training(train, val, params, backward, accuracy, rate, size, epochs, rng):  # noqa: ARG001
    return _train(train, train, params, backward, accuracy, rate, size, epochs, rng)


@mistake(
    ko="정확도를 검증 데이터의 일부에서만 쟀습니다. 검증 데이터 전체에서 재세요.",
    en="Accuracy was measured on a part of the validation set. Measure it on the whole of it.",
    breaks="validation",
    see="train",
)
def train_classifier__part_of_validation(train, val, params, backward, accuracy, rate, size, epochs, rng):
    part = tuple(values[: len(values) // 2] for values in val)
    return _train(train, part, params, backward, accuracy, rate, size, epochs, rng)


@mistake(
    ko="정확도를 에포크를 시작할 때의 params로 쟀습니다. 에포크의 갱신을 모두 마친 params로 재세요.",
    en="Accuracy was measured with the params from the beginning of the epoch. Measure it with those after all of its updates.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracy_before(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        before = accuracy(*val, params)
        params, ((loss, _),) = _train(train, val, params, backward, lambda *_: 0.0, rate, size, 1, rng)
        history.append((loss, before))
    return params, history


@mistake(
    ko="모든 에포크에 맨 마지막 params의 정확도가 적혀 있습니다. 에포크가 끝날 때마다 그때의 params로 재세요.",
    en="Every epoch has the accuracy of the very last params. Measure it at the end of each epoch, with the params of that moment.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracy_once(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, lambda *_: 0.0, rate, size, epochs, rng)
    last = accuracy(*val, params)
    return params, [(loss, last) for loss, _ in history]


@mistake(
    ko="정확도가 아니라 오류의 비율을 기록했습니다. accuracy가 준 값을 그대로 기록하세요.",
    en="The share of errors was recorded. Record what `accuracy` gives as it is.",
    breaks="validation",
    see="train",
)
def train_classifier__error_rate(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, lambda *asked: 1 - accuracy(*asked), rate, size, epochs, rng)


@mistake(
    ko="정확도를 검증 데이터의 부분마다 따로 재서 평균했습니다. 검증 데이터 전체로 한 번에 재세요.",
    en="The accuracy was measured on parts of the validation set and averaged. Measure it once, on the whole set.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracy_of_parts(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def of_parts(X, y, params):
        starts = range(0, len(X), size)
        return float(np.mean([accuracy(X[i : i + size], y[i : i + size], params) for i in starts]))

    return _train(train, val, params, backward, of_parts, rate, size, epochs, rng)


@mistake(
    ko="손실과 정확도의 순서가 바뀌었습니다. (손실, 정확도)의 순서입니다.",
    en="Loss and accuracy are swapped. The order is (loss, accuracy).",
    breaks=("loss", "validation"),
    see="train",
)
def train_classifier__entries_swapped(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [entry[::-1] for entry in history]


@mistake(
    ko="history 없이 params만 돌려주었습니다. 둘 다 돌려주세요.",
    en="Only params came back, without history. Return both.",
    breaks="form",
    see="train",
)
def train_classifier__params_alone(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng)[0]


@mistake(
    ko="history와 params의 순서가 바뀌었습니다. (params, history)의 순서입니다.",
    en="history and params are swapped. The order is (params, history).",
    breaks="form",
    see="train",
)
def train_classifier__swapped(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return history, params


@mistake(
    ko="받은 params가 바뀌었습니다. 새 배열에 계산해 새 리스트에 담거나, 배열까지 먼저 복사하세요.",
    en="The given params were changed. Compute into new arrays and put these in a new list, or copy them first, arrays and all.",
    breaks="inputs",
    see="train",
)
def train_classifier__in_place(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        for (W, b), (dW, db) in zip(params, grads, strict=True):
            W -= rate * dW
            b -= rate * db
        return params

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="받은 학습 데이터가 바뀌었습니다. 데이터가 아니라 번호를 섞으세요.",
    en="The given training data were changed. Shuffle numbers, not the data.",
    breaks="inputs",
    see="train",
)
def train_classifier__shuffles_the_data(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train

    def batches(n, size, rng):
        order = rng.permutation(n)
        X[:], y[:] = X[order], y[order]
        return _cut(np.arange(n), size)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="받은 rng가 아닌 다른 생성기로 섞었습니다. 같은 시드로 다시 실행해도 결과가 달라지므로 rng를 쓰세요.",
    en="Another generator than the given rng was used. A run with the same seed cannot be repeated then: use rng.",
    breaks="rng",
    see="train",
)
def train_classifier__generator_of_its_own(train, val, params, backward, accuracy, rate, size, epochs, rng):  # noqa: ARG001
    own = np.random.default_rng(next(_seeds))
    return _train(train, val, params, backward, accuracy, rate, size, epochs, own)


@mistake(
    ko="전역 난수(np.random, random)의 상태가 바뀌었고, 같은 상태의 rng에 다른 순서가 나왔습니다. 받은 rng로만 섞으세요.",
    en="The global random stream (np.random, random) was changed, and an rng in the same state gave another order. Shuffle with the given rng alone.",
    breaks=("streams", "rng"),
    see="train",
)
def train_classifier__global_stream(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):  # noqa: ARG001
        return _cut(np.random.permutation(n), size)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="순서는 rng에 따라 정해지지만 전역 난수(np.random, random)의 상태도 바꾸었습니다. 전역 난수는 그대로 두고 rng로 바로 섞으세요.",
    en="The order follows rng, but the global random stream (np.random, random) was changed as well. Leave it alone, and shuffle with rng itself.",
    breaks="streams",
    see="train",
)
def train_classifier__global_seed(train, val, params, backward, accuracy, rate, size, epochs, rng):
    np.random.seed(0)
    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng)


@mistake(
    ko="기울기에 배치의 크기를 곱했습니다. backward의 기울기는 평균이니 그대로 쓰세요.",
    en="The gradient was multiplied by the size of the batch. That of backward is a mean: use it as it is.",
    breaks="update",
    see="train",
)
def train_classifier__multiplied_again(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def summed(X, y, params):
        loss, grads = backward(X, y, params)
        return loss, [(dW * len(X), db * len(X)) for dW, db in grads]

    return _train(train, val, params, summed, accuracy, rate, size, epochs, rng)


@mistake(
    ko="걸음마다 지난 걸음의 기울기가 더해졌습니다. 갱신할 때마다 기울기를 0에서 새로 구하세요.",
    en="Every step adds the gradients of the steps before. Compute the gradient anew, from 0, for each update.",
    breaks="update",
    see="train",
)
def train_classifier__no_zero_grad(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, _carried(backward, 1.0), accuracy, rate, size, epochs, rng)


@mistake(
    ko="한 에포크 안에서 지난 배치의 기울기가 더해졌습니다. 배치마다 기울기를 0에서 새로 구하세요.",
    en="Within an epoch every step adds the gradients of the batches before. Compute the gradient anew, from 0, for each batch.",
    breaks="update",
    see="train",
)
def train_classifier__no_zero_grad_in_epoch(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        params, entry = _train(train, val, params, _carried(backward, 1.0), accuracy, rate, size, 1, rng)
        history += entry
    return params, history


@mistake(
    ko="지난 걸음이 다음 걸음에 이어졌습니다(모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="Steps carry on the steps before them (momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="update",
    see="train",
)
def train_classifier__momentum(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, _carried(backward, 0.9), accuracy, rate, size, epochs, rng)


@mistake(
    ko="학습률이 점점 줄어듭니다. 걸음마다 받은 학습률을 그대로 쓰세요.",
    en="The learning rate falls on the way. Use the rate that is given in each step.",
    breaks="update",
    see="train",
)
def train_classifier__rate_decays(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for epoch in range(epochs):
        params, entry = _train(train, val, params, backward, accuracy, rate / (1 + epoch), size, 1, rng)
        history += entry
    return params, history


@mistake(
    ko="편향만 갱신되고 가중치는 그대로입니다. 편향과 함께 가중치도 갱신하세요.",
    en="The weights stayed as they were. Update them along with the biases.",
    breaks="update",
    see="train",
)
def train_classifier__weights_fixed(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [(W, b - rate * db) for (W, b), (_, db) in zip(params, grads, strict=True)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="마지막 에포크의 검증 정확도가 더 낮자 앞 에포크의 params가 나왔습니다. 정확도가 어떻든 마지막 갱신까지 마친 params를 돌려주세요.",
    en="Where accuracy was lower after the last epoch, the params of an earlier one came back. Return those after the last update, whatever the accuracy.",
    breaks="result",
    see="train",
)
def train_classifier__returns_the_best(train, val, params, backward, accuracy, rate, size, epochs, rng):
    best, history = (-1.0, params), []
    for _ in range(epochs):
        params, ((loss, share),) = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        history.append((loss, share))
        best = max(best, (share, params), key=lambda pair: pair[0])
    return best[1], history


@mistake(
    ko="history의 항목이 epochs보다 여럿 모자랍니다. 손실과 정확도가 어떻든 도중에 멈추지 말고(조기 종료) epochs번을 모두 학습하고 기록하세요.",
    en="history has several entries fewer than epochs. Do not stop on the way (early stopping): train and record all epochs, whatever loss and accuracy are.",
    breaks="history",
    see="train",
)
def train_classifier__stops_early(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        params, entry = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        history += entry
        if len(history) > 1 and history[-1][1] < history[-2][1]:
            break
    return params, history


@mistake(
    ko="한 에포크를 더 학습했고 history의 항목도 하나 더 있습니다. epochs번만 되풀이하세요.",
    en="There is one epoch too many, and one entry of history. Repeat just as often as epochs says.",
    breaks=("batches", "history"),
    see="train",
)
def train_classifier__one_epoch_more(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, rate, size, epochs + 1, rng)


@mistake(
    ko="한 에포크가 모자라고 history의 항목도 하나 모자랍니다. epochs번 되풀이하세요.",
    en="One epoch is missing, and one entry of history. Repeat as often as epochs says.",
    breaks=("batches", "history"),
    see="train",
)
def train_classifier__one_epoch_less(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, rate, size, epochs - 1, rng)


@mistake(
    ko="마지막의 작은 배치에도 손실에 size를 곱했습니다. 그 배치에 든 표본의 수를 곱하세요.",
    en="The loss of the small last batch was multiplied by size as well. Multiply it by the number of samples in that batch.",
    breaks="loss",
    see="train",
)
def train_classifier__size_for_each_loss(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):
        return sum(loss * size for loss in losses) / sum(sizes)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="앞 에포크의 손실까지 더해져 있습니다. 에포크마다 손실의 합을 0에서 새로 시작하세요.",
    en="The losses of earlier epochs were added in as well. Begin the sum anew, from 0, in each epoch.",
    breaks="loss",
    see="train",
)
def train_classifier__running_total(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    totals = np.cumsum([loss for loss, _ in history])
    return params, [(float(total), share) for total, (_, share) in zip(totals, history, strict=True)]


@mistake(
    ko="받은 rng가 아니라 시드를 정해 둔 생성기로 섞어, 어떤 rng를 주든 순서가 같습니다. 받은 rng를 쓰세요.",
    en="A generator with a seed of its own was used, so the order is the same whichever rng is given. Use the given rng.",
    breaks="rng",
    see="train",
)
def train_classifier__fixed_seed(train, val, params, backward, accuracy, rate, size, epochs, rng):  # noqa: ARG001
    return _train(train, val, params, backward, accuracy, rate, size, epochs, np.random.default_rng(0))


@mistake(
    ko="에포크마다 순서가 같고, 받은 rng와도 상관이 없습니다. 에포크를 시작할 때마다 받은 rng에서 새 순서를 뽑으세요.",
    en="The order is the same in each epoch and has nothing to do with the given rng. Draw a new one from that at the beginning of every epoch.",
    breaks=("anew", "rng"),
    see="train",
)
def train_classifier__seed_reset(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):  # noqa: ARG001
        return _shuffled(n, size, np.random.default_rng(0))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="params가 처음 그대로입니다. backward가 준 기울기로 갱신하고, 그다음 배치부터 그것을 쓰세요.",
    en="params never change. Update them with the gradients of backward, and use the result from the next batch on.",
    breaks="update",
    see="train",
)
def train_classifier__frozen(train, val, params, backward, accuracy, rate, size, epochs, rng):  # noqa: ARG001
    return _train(train, val, params, backward, accuracy, 0.0, size, epochs, rng)


@mistake(
    ko="마지막 층만 갱신되었습니다. 모든 층을 갱신하세요.",
    en="Only the last layer was updated. Update all of them.",
    breaks="update",
    see="train",
)
def train_classifier__last_layer_only(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [*params[:-1], *_descend(params[-1:], grads[-1:], rate)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="첫 층만 갱신되었습니다. 모든 층을 갱신하세요.",
    en="Only the first layer was updated. Update all of them.",
    breaks="update",
    see="train",
)
def train_classifier__first_layer_only(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [*_descend(params[:1], grads[:1], rate), *params[1:]]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="마지막 배치가 늘 빠집니다. `range(0, len(X) - size, size)`처럼 일찍 끝내지 말고 끝까지 자르세요.",
    en="The last batch is always missing. Cut to the end, and not as far as `range(0, len(X) - size, size)` goes.",
    breaks=("batches", "loss"),
    see="train",
)
def train_classifier__last_batch_lost(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        order, total = rng.permutation(len(X)), 0.0
        for first in range(0, len(X) - size, size):
            batch = order[first : first + size]
            loss, grads = backward(X[batch], y[batch], params)
            params, total = _descend(params, grads, rate), total + loss * len(batch)
        history.append((total / len(X), accuracy(*val, params)))
    return params, history


@mistake(
    ko="history가 손실의 목록과 정확도의 목록입니다. 에포크마다 (손실, 정확도) 한 쌍을 담은 목록 하나로 돌려주세요.",
    en="history is a list of losses and one of accuracies. Return one list, with a pair (loss, accuracy) for each epoch.",
    breaks="history",
    see="train",
)
def train_classifier__two_lists(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [[loss for loss, _ in history], [share for _, share in history]]


@mistake(
    ko="배치의 손실을 갱신한 뒤에 backward를 한 번 더 불러 구했습니다. 배치마다 한 번만 부르고, 그때의 손실을 쓰세요.",
    en="The loss of each batch comes of a second call of backward, after the update. Call it once for each batch, and take the loss of that call.",
    breaks=("batches", "loss"),
    also_costs={"updates_after_each_batch": "the call that is made beside the updates moves nothing"},
    see="train",
)
def train_classifier__records_after(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        total = 0.0
        for batch in _shuffled(len(X), size, rng):
            params = _descend(params, backward(X[batch], y[batch], params)[1], rate)
            total += backward(X[batch], y[batch], params)[0] * len(batch)
        history.append((total / len(X), accuracy(*val, params)))
    return params, history


@mistake(
    ko="에포크의 손실을 에포크가 끝난 뒤 학습 데이터 전체로 backward를 불러 구했습니다. 배치마다 backward가 준 손실을 평균하세요.",
    en="The loss of an epoch comes of a call of backward with the whole training set, after the epoch. Average the losses that it gave for the batches.",
    breaks=("batches", "loss"),
    also_costs={"updates_after_each_batch": "the call that is made beside the updates moves nothing"},
    see="train",
)
def train_classifier__loss_of_the_whole_set(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        params, ((_, share),) = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        history.append((backward(*train, params)[0], share))
    return params, history


@mistake(
    ko="손실을 검증 데이터로 backward를 불러 구했습니다. 배치마다 backward가 준 학습 손실을 평균하세요.",
    en="The loss comes of a call of backward with the validation set. Average the training losses that it gave for the batches.",
    breaks=("held-out", "loss"),
    also_costs={"updates_after_each_batch": "the call that is made beside the updates moves nothing"},
    see="train",
)
def train_classifier__loss_on_validation(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        params, ((_, share),) = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        history.append((backward(*val, params)[0], share))
    return params, history


@mistake(
    ko="나누어떨어지지 않을 때 마지막의 작은 배치가 빠졌는데, 손실은 표본 전체의 수로 나누었습니다. 섞은 순서를 자르고 남은 표본으로도 한 걸음 움직이세요.",
    en="Where the size does not divide evenly, the small last batch is missing, while the loss is divided by the number of all samples. Take a step for what is left over of the shuffled order, too.",
    breaks=("batches", "loss"),
    see="train",
)
def train_classifier__tail_lost_mean_of_all(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        return _shuffled(n, size, rng)[: max(n // size, 1)]

    def mean(losses, sizes):
        return float(np.dot(losses, sizes)) / len(train[0])

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches, mean=mean)


@mistake(
    ko="마지막에 표본이 하나만 남으면 버려집니다. 하나뿐이어도 배치로 쓰세요(`range(0, len(X) - 1, size)`는 그 앞에서 끝납니다).",
    en="Where one sample is left over at the end, it is dropped. Use it as a batch of its own (`range(0, len(X) - 1, size)` ends before it).",
    breaks="batches",
    see="train",
)
def train_classifier__lone_sample_lost(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        parts = _shuffled(n, size, rng)
        return parts[:-1] if len(parts[-1]) == 1 < size and len(parts) > 1 else parts

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="배치마다 표본이 하나 더 들어 있어 이웃한 배치와 겹칩니다. `order[start : start + size]`로 자르세요.",
    en="Each batch holds one sample more, which the next holds again. Cut `order[start : start + size]`.",
    breaks=("batches", "once"),
    see="train",
)
def train_classifier__batches_overlap(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        order = rng.permutation(n)
        return [order[first : first + size + 1] for first in range(0, n, size)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="한 에포크에 표본이 거듭 쓰이고, 마지막 배치도 다른 배치만큼 큽니다. 배치마다 섞은 순서의 다음 표본들을 쓰고, 마지막에는 남은 것만 쓰세요.",
    en="Samples were used again within an epoch, and the last batch is as large as the others. For each batch go on to the next samples of the shuffled order, and at the end use only what is left.",
    breaks=("batches", "once"),
    see="train",
)
def train_classifier__same_batch_always(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def batches(n, size, rng):
        parts = _shuffled(n, size, rng)
        return [parts[0] for _ in parts]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, batches=batches)


@mistake(
    ko="표본과 레이블의 짝이 어긋났고, 받은 데이터도 바뀌었습니다. 데이터를 섞지 말고, 번호를 한 번 섞어 X와 y에서 모두 그 번호로 골라내세요.",
    en="Samples have come to other labels, and the given data were changed. Do not shuffle the data: shuffle the numbers once, and pick from X and y by them.",
    breaks=("pairs", "inputs"),
    see="train",
)
def train_classifier__shuffled_apart_in_place(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        rng.shuffle(train[0])
        rng.shuffle(train[1])
        params, entries = _train(train, val, params, backward, accuracy, rate, size, 1, rng)
        history += entries
    return params, history


@mistake(
    ko="epochs가 몇이든 한 에포크만 학습했습니다. 반복문 안에 `return`이 있다면 밖으로 옮기세요.",
    en="There was one epoch, whatever epochs is. If there is a `return` inside the loop, move it out.",
    breaks=("batches", "history"),
    see="train",
)
def train_classifier__returns_in_the_loop(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, rate, size, min(epochs, 1), rng)


@mistake(
    ko="배치마다 backward를 두 번 불렀습니다. 손실과 기울기는 한 번의 호출에서 함께 나옵니다.",
    en="backward was called twice for each batch. One call gives both the loss and the gradients.",
    breaks=("batches", "update"),
    also_costs={"loss_over_samples": "the calls that are made twice are told a loss twice"},
    see="train",
)
def train_classifier__backward_twice(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def twice(X, y, params):
        backward(X, y, params)
        return backward(X, y, params)

    return _train(train, val, params, twice, accuracy, rate, size, epochs, rng)


@mistake(
    ko="에포크마다 마지막 배치의 기울기로 한 번만 갱신했습니다. 갱신을 안쪽 반복으로 옮기세요.",
    en="There is one update an epoch, by the gradients of its last batch. Move the update into the inner loop.",
    breaks="update",
    see="train",
)
def train_classifier__last_gradient_only(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        total = 0.0
        for batch in _shuffled(len(X), size, rng):
            loss, grads = backward(X[batch], y[batch], params)
            total += loss * len(batch)
        params = _descend(params, grads, rate)
        history.append((total / len(X), accuracy(*val, params)))
    return params, history


@mistake(
    ko="기울기를 평균해 에포크 끝에 한 번만 갱신했습니다. 배치마다 갱신하세요.",
    en="The gradients were averaged for one update at the end of the epoch. Update after each batch.",
    breaks="update",
    see="train",
)
def train_classifier__one_mean_update_an_epoch(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        moved, total, parts = params, 0.0, _shuffled(len(X), size, rng)
        for batch in parts:
            loss, grads = backward(X[batch], y[batch], params)
            moved, total = _descend(moved, grads, rate / len(parts)), total + loss * len(batch)
        params = moved
        history.append((total / len(X), accuracy(*val, params)))
    return params, history


@mistake(
    ko="기울기를 학습 표본의 수로 나누었습니다. backward의 기울기는 이미 평균이니 그대로 쓰세요.",
    en="The gradient was divided by the number of training samples. That of backward is a mean already: use it as it is.",
    breaks="update",
    see="train",
)
def train_classifier__divided_by_samples(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, rate / len(train[0]), size, epochs, rng)


@mistake(
    ko="걸음마다 W와 b가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 기울기로만 갱신하세요.",
    en="Each step also pulls W and b a little towards 0 (weight decay). Update by the gradient alone.",
    breaks="update",
    see="train",
)
def train_classifier__weight_decay_of_both(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [
            (W - rate * (dW + 0.01 * W), b - rate * (db + 0.01 * b))
            for (W, b), (dW, db) in zip(params, grads, strict=True)
        ]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="걸음마다 W가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 기울기로만 갱신하세요.",
    en="Each step also pulls W a little towards 0 (weight decay). Update by the gradient alone.",
    breaks="update",
    see="train",
)
def train_classifier__weight_decay(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [(W - rate * (dW + 0.01 * W), b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="모든 기울기를 함께 한 길이로 맞추거나 잘랐습니다(기울기 클리핑이 그렇습니다). backward가 준 그대로 쓰세요.",
    en="All gradients together were brought, or cut, to one length, as gradient clipping does. Use them as backward gave them.",
    breaks="update",
    see="train",
)
def train_classifier__one_length(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        length = sum(float((part**2).sum()) for pair in grads for part in pair) ** 0.5
        return [
            (W - rate * dW / length, b - rate * db / length) for (W, b), (dW, db) in zip(params, grads, strict=True)
        ]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="기울기의 부호만 썼습니다. 기울기를 구한 그대로 쓰세요.",
    en="Only the sign of the gradient was used. Use it as it came out.",
    breaks="update",
    see="train",
)
def train_classifier__sign_only(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return [
            (W - rate * np.sign(dW), b - rate * np.sign(db)) for (W, b), (dW, db) in zip(params, grads, strict=True)
        ]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="기울기가 크든 작든 걸음의 길이가 학습률만 합니다(Adam이 그렇습니다). 기울기에 학습률을 곱해 빼세요.",
    en="Each step is about as long as the learning rate, however large the gradient, as with Adam. Subtract the learning rate times the gradient.",
    breaks="update",
    see="train",
)
def train_classifier__adam(train, val, params, backward, accuracy, rate, size, epochs, rng):
    states = [[0.0, 0.0, 0] for pair in params for _ in pair]

    def moved(part, grad, state):
        state[0], state[1], state[2] = 0.9 * state[0] + 0.1 * grad, 0.999 * state[1] + 0.001 * grad**2, state[2] + 1
        mean, square = state[0] / (1 - 0.9 ** state[2]), state[1] / (1 - 0.999 ** state[2])
        return part - rate * mean / (np.sqrt(square) + 1e-8)

    def descend(params, grads, rate):  # noqa: ARG001
        places = iter(states)
        pairs = zip(params, grads, strict=True)
        return [(moved(W, dW, next(places)), moved(b, db, next(places))) for (W, b), (dW, db) in pairs]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="첫 걸음부터 학습률보다 짧고 걸음마다 더 짧아집니다. 첫 걸음부터 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The first step is shorter than the rate makes it, and each later one shorter still. Use the rate that is given from the first step to the last.",
    breaks="update",
    see="train",
)
def train_classifier__rate_decays_at_once(train, val, params, backward, accuracy, rate, size, epochs, rng):
    steps = []

    def descend(params, grads, rate):
        steps.append(0)
        return _descend(params, grads, rate * 0.9 ** len(steps))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="첫 걸음이 10분의 1이고 지난 걸음이 이어집니다(기울기의 이동평균). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is a tenth as long, and steps carry on those before them (a moving mean of gradients). Subtract just the learning rate times the gradient of the moment.",
    breaks="update",
    see="train",
)
def train_classifier__momentum_as_mean(train, val, params, backward, accuracy, rate, size, epochs, rng):
    means = []

    def descend(params, grads, rate):
        flat = [part for pair in grads for part in pair]
        means[:] = [0.9 * mean + 0.1 * part for mean, part in zip(means or [0.0] * len(flat), flat, strict=True)]
        return _descend(params, list(zip(means[::2], means[1::2], strict=True)), rate)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="첫 배치의 손실만 기록했습니다. 에포크의 손실은 표본 전체의 평균입니다.",
    en="Only the loss of the first batch was recorded. The loss of an epoch is the mean over all samples.",
    breaks="loss",
    see="train",
)
def train_classifier__first_loss(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):  # noqa: ARG001
        return losses[0]

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="배치마다의 손실을 더하기만 했습니다. 손실마다 배치의 크기를 곱해 더한 다음 표본 수로 나누세요.",
    en="The losses of the batches were only added up. Multiply each by the size of its batch, add, and divide by the number of samples.",
    breaks="loss",
    see="train",
)
def train_classifier__sum_of_means(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):  # noqa: ARG001
        return float(sum(losses))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="손실에 배치의 크기를 곱해 더하고는 배치의 수로 나누었습니다. 표본의 수로 나누세요.",
    en="The losses were multiplied by their sizes and added, but divided by the number of batches. Divide by the number of samples.",
    breaks="loss",
    see="train",
)
def train_classifier__divided_by_batches(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):
        return float(np.dot(losses, sizes)) / len(losses)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="손실의 합을 배치의 수 × size로 나누었습니다. 마지막 배치가 작으면 그만큼의 표본이 없으니 표본의 수로 나누세요.",
    en="The sum of losses was divided by the number of batches times size. With a smaller last batch there are not so many samples: divide by their number.",
    breaks="loss",
    see="train",
)
def train_classifier__divided_by_full_batches(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def mean(losses, sizes):
        return float(np.dot(losses, sizes)) / (max(sizes) * len(sizes))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, mean=mean)


@mistake(
    ko="손실마다 그때까지의 에포크를 모두 평균했습니다. 그 에포크의 손실만 기록하세요.",
    en="Each loss is the mean over all epochs up to there. Record that of the epoch alone.",
    breaks="loss",
    see="train",
)
def train_classifier__mean_of_epochs(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    losses = [loss for loss, _ in history]
    return params, [(float(np.mean(losses[: k + 1])), share) for k, (_, share) in enumerate(history)]


@mistake(
    ko="정확도에 100을 곱해 기록했습니다. accuracy가 준 값을 그대로 기록하세요.",
    en="The accuracy was recorded times 100. Record what `accuracy` gives as it is.",
    breaks="validation",
    see="train",
)
def train_classifier__percent(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, lambda *asked: 100 * accuracy(*asked), rate, size, epochs, rng)


@mistake(
    ko="정확도를 언제나 처음 params로 쟀습니다. 에포크의 갱신을 모두 마친 params로 재세요.",
    en="Accuracy was always measured with the first params. Measure it with those after all updates of the epoch.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracy_at_the_start(train, val, params, backward, accuracy, rate, size, epochs, rng):
    start = params
    return _train(train, val, params, backward, lambda X, y, _: accuracy(X, y, start), rate, size, epochs, rng)


@mistake(
    ko="정확도를 마지막 학습 배치에서 쟀습니다. 검증 데이터 전체에서 재세요.",
    en="Accuracy was measured on the last batch of the training set. Measure it on the whole validation set.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracy_on_the_last_batch(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        total = 0.0
        for batch in _shuffled(len(X), size, rng):
            loss, grads = backward(X[batch], y[batch], params)
            params, total = _descend(params, grads, rate), total + loss * len(batch)
        history.append((total / len(X), accuracy(X[batch], y[batch], params)))
    return params, history


@mistake(
    ko="정확도를 배치마다 재어 평균했습니다. 에포크가 끝났을 때 한 번만 재세요.",
    en="Accuracy was measured after each batch and averaged. Measure it once, at the end of the epoch.",
    breaks="validation",
    see="train",
)
def train_classifier__accuracies_averaged(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        total, shares = 0.0, []
        for batch in _shuffled(len(X), size, rng):
            loss, grads = backward(X[batch], y[batch], params)
            params, total = _descend(params, grads, rate), total + loss * len(batch)
            shares.append(accuracy(*val, params))
        history.append((total / len(X), float(np.mean(shares))))
    return params, history


@mistake(
    ko="그때까지의 가장 높은 정확도를 기록했습니다. 그 에포크의 정확도를 기록하세요.",
    en="The best accuracy up to there was recorded. Record that of the epoch.",
    breaks="validation",
    see="train",
)
def train_classifier__best_accuracy_so_far(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [(loss, max(share for _, share in history[: k + 1])) for k, (loss, _) in enumerate(history)]


@mistake(
    ko="history에 정확도만 있습니다. 에포크마다 (손실, 정확도)를 기록하세요.",
    en="history holds accuracies only. Record (loss, accuracy) of each epoch.",
    breaks="history",
    see="train",
)
def train_classifier__accuracies_alone(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [share for _, share in history]


@mistake(
    ko="history의 항목에 값이 셋입니다. 에포크마다 (손실, 정확도) 둘만 기록하세요.",
    en="The entries of history have three values. Record two for each epoch, (loss, accuracy).",
    breaks="history",
    see="train",
)
def train_classifier__entries_of_three(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [(k, *entry) for k, entry in enumerate(history)]


@mistake(
    ko="history에 손실과 정확도가 한 줄로 이어져 있습니다. 에포크마다 (손실, 정확도) 한 쌍을 담으세요.",
    en="Losses and accuracies stand in history one after another. Put in a pair (loss, accuracy) for each epoch.",
    breaks="history",
    see="train",
)
def train_classifier__flat_history(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [value for entry in history for value in entry]


@mistake(
    ko="history가 dict입니다. 에포크마다 (손실, 정확도) 한 쌍을 담은 목록으로 돌려주세요.",
    en="history is a dict. Return a list with a pair (loss, accuracy) for each epoch.",
    breaks="form",
    see="train",
)
def train_classifier__named_history(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, {"loss": [loss for loss, _ in history], "accuracy": [share for _, share in history]}


@mistake(
    ko="history의 항목이 dict입니다. 에포크마다 (손실, 정확도) 한 쌍을 담으세요.",
    en="The entries of history are dicts. Put in a pair (loss, accuracy) for each epoch.",
    breaks="history",
    see="train",
)
def train_classifier__named_entries(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [{"loss": loss, "accuracy": share} for loss, share in history]


@mistake(
    ko="세 값을 돌려주었습니다. params와 history 둘만 돌려주고, history에 (손실, 정확도)를 담으세요.",
    en="Three values came back. Return two, params and history, and put (loss, accuracy) into history.",
    breaks="form",
    see="train",
)
def train_classifier__three_values(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [loss for loss, _ in history], [share for _, share in history]


@mistake(
    ko="학습하기 전의 항목이 history에 하나 더 있습니다. 에포크가 끝날 때마다 하나씩만 기록하세요.",
    en="history has one more entry, from before the training. Record one at the end of each epoch and no other.",
    breaks="history",
    see="train",
)
def train_classifier__entry_before_training(train, val, params, backward, accuracy, rate, size, epochs, rng):
    params, history = _train(train, val, params, backward, accuracy, rate, size, epochs, rng)
    return params, [(0.0, history[0][1] if history else 0.0), *history]


@mistake(
    ko="params 없이 history만 돌려주었습니다. 둘 다 돌려주세요.",
    en="Only history came back, without params. Return both.",
    breaks="form",
    see="train",
)
def train_classifier__history_alone(train, val, params, backward, accuracy, rate, size, epochs, rng):
    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng)[1]


@mistake(
    ko="큰 기울기를 값마다 한계에서 잘랐습니다. 이 문제에서는 받은 기울기를 그대로 rate배 해서 빼세요.",
    en="Large entries of the gradients were cut at a bound. Here, subtract the gradients as they are, times rate.",
    breaks="update",
    see="train",
)
def train_classifier__cuts_the_gradients(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        return _descend(params, [(np.clip(dW, -5, 5), np.clip(db, -5, 5)) for dW, db in grads], rate)

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)


@mistake(
    ko="긴 기울기를 한계 길이로 줄였습니다. 이 문제에서는 받은 기울기를 그대로 rate배 해서 빼세요.",
    en="Long gradients were shortened to a bound. Here, subtract the gradients as they are, times rate.",
    breaks="update",
    see="train",
)
def train_classifier__shortens_the_gradients(train, val, params, backward, accuracy, rate, size, epochs, rng):
    def descend(params, grads, rate):
        length = np.sqrt(sum((dW**2).sum() + (db**2).sum() for dW, db in grads))
        return _descend(params, grads, rate * min(1, 5 / length))

    return _train(train, val, params, backward, accuracy, rate, size, epochs, rng, descend=descend)
