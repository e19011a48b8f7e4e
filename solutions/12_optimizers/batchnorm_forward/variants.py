"""Other right ways to write batchnorm_forward, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _batchnorm(
    x, gamma, beta, running_mean, running_var, training, momentum, eps, *, statistics=None, output=None, kept=None
):
    """The layer with one part replaced: the batch's statistics, the output, or what is collected."""
    mean, var = running_mean, running_var
    if training:
        mean, var = (statistics or _statistics)(x)
    y = (output or _output)(x, mean, var, gamma, beta, eps)
    if not training:
        return y, running_mean.copy(), running_var.copy()
    return y, *(kept or _kept)(running_mean, running_var, *_statistics(x), momentum)


def _statistics(x):
    return x.mean(axis=0), x.var(axis=0)


def _output(x, mean, var, gamma, beta, eps):
    return gamma * (x - mean) / np.sqrt(var + eps) + beta


def _kept(running_mean, running_var, mean, var, momentum):
    return momentum * running_mean + (1 - momentum) * mean, momentum * running_var + (1 - momentum) * var


@right
def batchnorm_forward__loop(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    n, d = x.shape
    y, means, variances = np.zeros((n, d)), [], []
    for j in range(d):
        mean, var = running_mean[j], running_var[j]
        means.append(mean)
        variances.append(var)
        if training:
            mean = sum(x[i, j] for i in range(n)) / n
            var = sum((x[i, j] - mean) ** 2 for i in range(n)) / n
            means[-1] += (1 - momentum) * (mean - means[-1])
            variances[-1] += (1 - momentum) * (var - variances[-1])
        for i in range(n):
            y[i, j] = gamma[j] * (x[i, j] - mean) / (var + eps) ** 0.5 + beta[j]
    return y, means, variances


@right
def batchnorm_forward__scale_first(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if not training:
        scale = gamma / np.sqrt(running_var + eps)
        return x * scale + (beta - running_mean * scale), running_mean, running_var
    mean = np.mean(x, 0)
    centred = x - mean
    var = np.mean(centred**2, 0)
    y = centred * (var + eps) ** -0.5 * gamma + beta
    return (
        y,
        np.average([running_mean, mean], 0, [momentum, 1 - momentum]),
        momentum * running_var + var - momentum * var,
    )


@right
def batchnorm_forward__float32(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    single = [np.asarray(each, np.float32) for each in (x, gamma, beta, running_mean, running_var)]
    y, mean, var = _batchnorm(*single, training, np.float32(momentum), np.float32(eps))
    return [y.astype(np.float32), mean.astype(np.float32), var.astype(np.float32)]


@right
def batchnorm_forward__copies_in_place(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, running_mean, running_var = np.array(x, float), running_mean.copy(), running_var.copy()
    if training:
        mean, var = y.mean(axis=0, keepdims=True), y.var(axis=0, keepdims=True)
        running_mean *= momentum
        running_mean += (1 - momentum) * mean[0]
        running_var *= momentum
        running_var += (1 - momentum) * var[0]
    else:
        mean, var = running_mean[None, :], running_var[None, :]
    y -= mean
    y /= np.sqrt(var + eps)
    y *= gamma
    y += beta
    return y, running_mean, running_var


@right
def batchnorm_forward__moments(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        centred = x - x[0]  # shifting does not change the variance, and keeps E[x²] − E[x]² exact enough
        shift = centred.sum(axis=0) / len(x)
        mean, var = x[0] + shift, np.einsum("ij,ij->j", centred, centred) / len(x) - shift**2
        kept = [momentum * old + (1 - momentum) * new for old, new in ((running_mean, mean), (running_var, var))]
    else:
        mean, var, kept = running_mean, running_var, [running_mean, running_var]
    return ((x - mean) / np.sqrt(var + eps)) * gamma + beta, *kept


@mistake(
    ko="학습 중인데 모아 둔 통계로 정규화했습니다. 학습 중에는 이 배치의 평균과 분산을 쓰세요.",
    en="In training it was normalized by the running statistics. Use mean and variance of this batch.",
    breaks="training",
    see="batch-norm",
)
def batchnorm_forward__running_in_training(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def statistics(_):
        return running_mean, running_var

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, statistics=statistics)


@mistake(
    ko="학습 중의 출력이 배치의 통계가 아니라 새로 모은 통계로 정규화되었습니다. 배치의 평균과 분산을 그대로 쓰세요.",
    en="In training it was normalized by the updated running statistics. Use mean and variance of the batch as they are.",
    breaks="training",
    see="batch-norm",
)
def batchnorm_forward__updated_in_training(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def statistics(x):
        return _kept(running_mean, running_var, *_statistics(x), momentum)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, statistics=statistics)


@mistake(
    ko="학습 중인데 표본이 하나인 배치가 모아 둔 통계로 정규화되었습니다. 배치가 아무리 작아도 그 배치의 평균과 분산을 쓰세요.",
    en="In training a batch of one sample was normalized by the running statistics. However small a batch is, use its own mean and variance.",
    breaks="training",
    see="batch-norm",
)
def batchnorm_forward__one_sample_by_running(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def statistics(x):
        return _statistics(x) if len(x) > 1 else (running_mean, running_var)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, statistics=statistics)


@mistake(
    ko="학습 중에 열이 아니라 행마다 정규화했습니다. 특징(열)마다 배치의 모든 행에서 평균을 내세요.",
    en="In training rows were normalized and not columns. Take the mean of each feature (column) over all rows of the batch.",
    breaks="training",
    see="batch-norm",
)
def batchnorm_forward__rows(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def statistics(x):
        return x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, statistics=statistics)


@mistake(
    ko="학습 중에 모든 열을 하나의 평균과 분산으로 정규화했습니다. 열마다 따로 구하세요.",
    en="In training all columns were normalized by one mean and one variance. Find those of each column by itself.",
    breaks="training",
    see="batch-norm",
)
def batchnorm_forward__whole_array(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def statistics(x):
        return x.mean(), x.var()

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, statistics=statistics)


@mistake(
    ko="학습 중의 분산을 n − 1로 나누었습니다. n으로 나누세요.",
    en="In training the variance was divided by n − 1. Divide by n.",
    breaks="training",
    see="batch-norm",
)
def batchnorm_forward__n_minus_1(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def statistics(x):
        return x.mean(axis=0), x.var(axis=0, ddof=1)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, statistics=statistics)


@mistake(
    ko="분산의 제곱근이 아니라 분산으로 나누었습니다. 제곱근을 구해 나누세요.",
    en="This divides by the variance and not by its root. Take the square root first.",
    breaks=("training", "evaluation"),
    see="batch-norm",
)
def batchnorm_forward__no_root(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def output(x, mean, var, gamma, beta, eps):
        return gamma * (x - mean) / (var + eps) + beta

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, output=output)


@mistake(
    ko="평균을 빼지 않았습니다. 먼저 평균을 빼고 나누세요.",
    en="The mean was not subtracted. Subtract it, then divide.",
    breaks=("training", "evaluation"),
    see="batch-norm",
)
def batchnorm_forward__not_centred(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def output(x, _, var, gamma, beta, eps):
        return gamma * x / np.sqrt(var + eps) + beta

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, output=output)


@mistake(
    ko="평가 중인데 배치의 통계로 정규화했습니다. 평가 중에는 모아 둔 통계를 쓰세요. 그래야 다른 표본에 따라 답이 달라지지 않습니다.",
    en="In evaluation it was normalized by the batch. Use the running statistics, so that an answer does not depend on other samples.",
    breaks="evaluation",
    see="batch-norm",
)
def batchnorm_forward__batch_in_evaluation(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, mean, var = _batchnorm(x, gamma, beta, running_mean, running_var, True, momentum, eps)
    return (y, mean, var) if training else (y, running_mean, running_var)


@mistake(
    ko="평가 중의 출력이 이 배치를 더해 새로 모은 통계로 정규화되었습니다. 받은 통계를 그대로 쓰세요.",
    en="In evaluation it was normalized by running statistics that this batch was added to. Use the given ones as they are.",
    breaks="evaluation",
    see="batch-norm",
)
def batchnorm_forward__updated_in_evaluation(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    updated = _kept(running_mean, running_var, *_statistics(x), momentum)
    return _output(x, *updated, gamma, beta, eps), running_mean, running_var


@mistake(
    ko="평가 중에는 정규화하지 않았습니다. 모아 둔 통계로 정규화하세요.",
    en="In evaluation nothing was normalized. Normalize by the running statistics.",
    breaks="evaluation",
    see="batch-norm",
)
def batchnorm_forward__identity_in_evaluation(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if training:
        return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    return gamma * x + beta, running_mean, running_var


@mistake(
    ko="eps가 제곱근 밖에서 더해졌습니다. 분산에 더한 다음 제곱근을 구하세요.",
    en="eps was added outside the root. Add it to the variance, then take the root.",
    breaks="epsilon",
    see="batch-norm",
)
def batchnorm_forward__eps_outside(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def output(x, mean, var, gamma, beta, eps):
        return gamma * (x - mean) / (np.sqrt(var) + eps) + beta

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, output=output)


@mistake(
    ko="eps를 작은 분산에만 썼습니다. 분산이 eps보다 커도 더하세요.",
    en="eps was used only where the variance is small. Add it to the variance, also to one that is larger.",
    breaks="epsilon",
    see="batch-norm",
)
def batchnorm_forward__eps_as_a_limit(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def output(x, mean, var, gamma, beta, eps):
        return gamma * (x - mean) / np.sqrt(np.maximum(var, eps)) + beta

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, output=output)


@mistake(
    ko="받은 eps 대신 정해진 수를 더했습니다. 인수 eps를 더하세요.",
    en="A fixed number was added in place of the given eps. Add the argument.",
    breaks="epsilon",
    see="batch-norm",
)
def batchnorm_forward__eps_fixed(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def output(x, mean, var, gamma, beta, eps):  # noqa: ARG001
        return _output(x, mean, var, gamma, beta, 1e-5)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, output=output)


@mistake(
    ko="받은 eps가 쓰이지 않았습니다. 값이 모두 같은 열에서도 나눌 수 있도록 분산에 더하세요.",
    en="The given eps was not used. Add it to the variance, so that it can be divided even where all values of a column are equal.",
    breaks="epsilon",
    see="batch-norm",
)
def batchnorm_forward__no_eps(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def output(x, mean, var, gamma, beta, eps):  # noqa: ARG001
        with np.errstate(divide="ignore", invalid="ignore"):
            return gamma * (x - mean) / np.sqrt(var) + beta

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, output=output)


@mistake(
    ko="eps가 학습 중에만 더해졌습니다. 평가 중에도 분산에 더하세요.",
    en="eps was added in training only. Add it to the variance in evaluation as well.",
    breaks="epsilon",
    see="batch-norm",
)
def batchnorm_forward__eps_in_training_only(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps if training else 0.0)


@mistake(
    ko="gamma가 곱해지지 않았습니다. 정규화한 값에 곱하세요.",
    en="gamma is missing. Multiply the normalized values by it.",
    breaks="scale",
    see="batch-norm",
)
def batchnorm_forward__no_gamma(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    return _batchnorm(x, np.ones(len(gamma)), beta, running_mean, running_var, training, momentum, eps)


@mistake(
    ko="beta가 더해지지 않았습니다. gamma배 한 값에 더하세요.",
    en="beta is missing. Add it to the scaled values.",
    breaks="scale",
    see="batch-norm",
)
def batchnorm_forward__no_beta(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    return _batchnorm(x, gamma, np.zeros(len(beta)), running_mean, running_var, training, momentum, eps)


@mistake(
    ko="beta까지 gamma배가 되었습니다. 먼저 gamma를 곱하고 beta를 더하세요.",
    en="beta was scaled by gamma as well. Multiply by gamma first, then add beta.",
    breaks="scale",
    see="batch-norm",
)
def batchnorm_forward__shifts_first(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    return _batchnorm(x, gamma, gamma * beta, running_mean, running_var, training, momentum, eps)


@mistake(
    ko="gamma와 beta의 자리가 바뀌었습니다. gamma를 곱하고 beta를 더하세요.",
    en="gamma and beta have changed places. Multiply by gamma and add beta.",
    breaks=("training", "evaluation", "scale"),
    see="batch-norm",
)
def batchnorm_forward__gamma_and_beta_swapped(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    return _batchnorm(x, beta, gamma, running_mean, running_var, training, momentum, eps)


@mistake(
    ko="평가 중에는 gamma와 beta가 쓰이지 않았습니다. 학습 때와 같이 곱하고 더하세요.",
    en="In evaluation gamma and beta were not used. Scale and shift as in training.",
    breaks="scale",
    see="batch-norm",
)
def batchnorm_forward__no_scale_in_evaluation(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    if not training:
        gamma, beta = np.ones(len(gamma)), np.zeros(len(beta))
    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)


@mistake(
    ko="momentum과 1 − momentum의 자리가 바뀌었습니다(PyTorch의 규칙). 이 문제에서 momentum은 모아 둔 값에 곱합니다.",
    en="momentum and 1 − momentum have changed places (that is PyTorch's rule). Here momentum multiplies the running value.",
    breaks=("mean", "variance"),
    see="batch-norm",
)
def batchnorm_forward__momentum_swapped(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)[0]
    kept = _kept(running_mean, running_var, *_statistics(x), 1 - momentum) if training else (running_mean, running_var)
    return y, *kept


@mistake(
    ko="모은 통계가 이 배치의 통계 그대로입니다. 모아 둔 값과 momentum으로 섞으세요.",
    en="What was collected is this batch's statistics alone. Mix them with the running ones, by momentum.",
    breaks=("mean", "variance"),
    see="batch-norm",
)
def batchnorm_forward__keeps_the_last(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(_mean, _var, mean, var, _momentum):
        return mean, var

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="학습 중에 통계가 모이지 않았습니다. 모아 둔 통계와 배치의 통계를 섞어 돌려주세요.",
    en="Nothing was collected in training. Mix the running statistics with those of the batch and return them.",
    breaks=("mean", "variance"),
    see="batch-norm",
)
def batchnorm_forward__collects_nothing(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(mean, var, *_):
        return mean.copy(), var.copy()

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="모은 평균에 배치의 평균이 통째로 더해졌습니다. (1 − momentum)을 곱해 더하세요.",
    en="The batch's mean was added to the running mean in full. Add it times (1 − momentum).",
    breaks="mean",
    see="batch-norm",
)
def batchnorm_forward__mean_added_in_full(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(running_mean, running_var, mean, var, momentum):
        return momentum * running_mean + mean, _kept(running_mean, running_var, mean, var, momentum)[1]

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="모은 평균이 모든 열에서 같습니다. 열마다 자기 평균을 섞으세요.",
    en="The same mean of all columns went into the running mean. Mix in each column's own.",
    breaks="mean",
    see="batch-norm",
)
def batchnorm_forward__one_mean_collected(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(running_mean, running_var, mean, var, momentum):
        return _kept(running_mean, running_var, mean.mean() + 0 * mean, var, momentum)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="분산 자리에 표준편차를 모았습니다. 분산을 섞으세요.",
    en="The standard deviation was collected in place of the variance. Mix in the variance.",
    breaks="variance",
    see="batch-norm",
)
def batchnorm_forward__deviation_collected(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(running_mean, running_var, mean, var, momentum):
        return _kept(running_mean, running_var, mean, np.sqrt(var), momentum)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="모은 분산이 n − 1로 나눈 것입니다(PyTorch의 규칙). 이 문제에서는 여기서도 n으로 나눕니다.",
    en="The variance that was collected divides by n − 1 (that is PyTorch's rule). Here it divides by n as well.",
    breaks="variance",
    see="batch-norm",
)
def batchnorm_forward__unbiased_collected(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(running_mean, running_var, mean, var, momentum):
        return _kept(running_mean, running_var, mean, var * len(x) / (len(x) - 1), momentum)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="모은 분산에 eps가 섞여 들어갔습니다. eps는 나눌 때만 더하세요.",
    en="eps got into the running variance. Add it only when dividing.",
    breaks="variance",
    see="batch-norm",
)
def batchnorm_forward__eps_collected(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    def kept(running_mean, running_var, mean, var, momentum):
        return _kept(running_mean, running_var, mean, var + eps, momentum)

    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps, kept=kept)


@mistake(
    ko="평가 중에도 통계가 모였습니다. 평가 중에는 받은 통계를 그대로 돌려주세요.",
    en="Statistics were collected in evaluation as well. There, return the given ones as they are.",
    breaks="frozen",
    see="batch-norm",
)
def batchnorm_forward__collects_in_evaluation(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, mean, var = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    return (y, mean, var) if training else (y, *_kept(running_mean, running_var, *_statistics(x), momentum))


@mistake(
    ko="평가 중에 배치의 통계를 돌려주었습니다. 받은 통계를 그대로 돌려주세요.",
    en="In evaluation the batch's statistics came back. Return the given ones as they are.",
    breaks="frozen",
    see="batch-norm",
)
def batchnorm_forward__returns_those_of_the_batch(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, mean, var = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    return (y, mean, var) if training else (y, *_statistics(x))


@mistake(
    ko="출력만 돌려주었습니다. 다음 배치에 쓸 통계도 함께 돌려주세요.",
    en="Only the output came back. Return the statistics as well: the next batch needs them.",
    breaks="form",
    see="batch-norm",
)
def batchnorm_forward__only_y(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    return _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)[0]


@mistake(
    ko="통계의 모양이 (1, d)입니다. 받은 것과 같은 (d,)로 돌려주세요.",
    en="The statistics have shape (1, d). Return them as they were given, with shape (d,).",
    breaks="form",
    see="batch-norm",
)
def batchnorm_forward__rows_of_one(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, mean, var = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    return y, mean[None, :], var[None, :]


@mistake(
    ko="받은 통계 배열이 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given arrays of statistics have changed. Make new arrays and return those.",
    breaks="inputs",
    see="batch-norm",
)
def batchnorm_forward__changes_the_statistics(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, mean, var = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    running_mean[...], running_var[...] = mean, var
    return y, running_mean, running_var


@mistake(
    ko="받은 x가 바뀌었습니다. 새 배열에서 계산하세요.",
    en="The given x has changed. Compute in a new array.",
    breaks="inputs",
    see="batch-norm",
)
def batchnorm_forward__changes_x(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    reply = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    if x.dtype.kind != "f":
        return reply
    x[...] = reply[0]
    return x, *reply[1:]


@mistake(
    ko="x가 정수이면 y의 소수 부분이 사라집니다. y를 담을 배열을 실수로 만드세요.",
    en="Where x holds integers, y has lost its fractions. Make the array for y one of floats.",
    breaks="integers",
    see="batch-norm",
)
def batchnorm_forward__keeps_integers(x, gamma, beta, running_mean, running_var, training, momentum, eps):
    y, mean, var = _batchnorm(x, gamma, beta, running_mean, running_var, training, momentum, eps)
    kept = np.zeros_like(x)
    kept[...] = y
    return kept, mean, var
