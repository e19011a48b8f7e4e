"""Other right ways to write cross_entropy and bce_with_logits, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(logits, y):
    if len(y) != len(logits) or min(y) < 0 or max(y) >= len(logits[0]):
        raise ValueError("labels")


def _log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def _softmax(logits):
    E = np.exp(logits - logits.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def _clipped(logits, y, eps):
    _refuse(logits, y)
    return float(-np.log(np.clip(_softmax(logits)[np.arange(len(y)), y], eps, None)).mean())


def _binary_clipped(z, y, eps):
    p = np.clip(_sigmoid(z), eps, 1 - eps)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@right
def cross_entropy__loop(logits, y):
    _refuse(logits, y)
    total = 0.0
    for scores, label in zip(logits.tolist(), y.tolist(), strict=True):
        top = max(scores)
        total += top + math.log(sum(math.exp(s - top) for s in scores)) - scores[label]
    return total / len(y)


@right
def cross_entropy__one_hot(logits, y):
    _refuse(logits, y)
    one_hot = np.eye(logits.shape[1])[y]
    return -np.einsum("nk,nk->", one_hot, _log_softmax(logits)) / len(y)


@right
def cross_entropy__float32(logits, y):
    _refuse(logits, y)
    return -np.mean(np.take_along_axis(_log_softmax(logits.astype(np.float32)), y[:, None], axis=1))


@right
def cross_entropy__logaddexp(logits, y):
    _refuse(logits, y)
    return np.array([np.logaddexp.reduce(row) - row[k] for row, k in zip(logits, y, strict=True)]).mean()


@right
def bce_with_logits__stable_formula(z, y):
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))


@right
def bce_with_logits__loop(z, y):
    total = 0.0
    for score, label in zip(z.tolist(), y.tolist(), strict=True):
        signed = score if label == 1 else -score
        total += max(0.0, -signed) + math.log1p(math.exp(-abs(signed)))
    return total / len(z)


@right
def bce_with_logits__two_classes(z, y):
    z = np.float32(z)
    return -_log_softmax(np.stack([np.zeros_like(z), z], axis=1))[np.arange(len(z)), y].mean()


@mistake(
    ko="확률이 0으로 사라진 곳에서 무한대가 나왔습니다. 소프트맥스를 구한 뒤 로그를 취하지 말고, 로그 확률을 로짓에서 바로 계산하세요.",
    en="The loss became infinite where a probability rounds to 0. Compute the log-probabilities from the logits directly, not as the log of a softmax.",
    breaks="large",
    see="cross-entropy",
)
def cross_entropy__log_of_zero(logits, y):
    _refuse(logits, y)
    return float(-np.log(_softmax(logits)[np.arange(len(y)), y]).mean())


@mistake(
    ko="크게 틀린 예측의 손실이 한계에 걸려 기울기가 사라집니다. 확률을 아주 작은 수로 자르거나 더하지 말고 로짓에서 바로 계산하세요.",
    en="The loss of a badly wrong prediction hits a ceiling, where its gradient vanishes. Compute from the logits directly, without clipping a probability or adding a tiny number to it.",
    breaks="large",
    see="cross-entropy",
)
def cross_entropy__capped(logits, y):
    return _clipped(logits, y, 1e-7)


@mistake(
    ko="exp가 큰 로짓에서 넘칩니다(inf). 각 행에서 최댓값을 먼저 빼세요.",
    en="exp overflows for large logits. Subtract each row's maximum first.",
    breaks="large",
    see="softmax",
)
def cross_entropy__no_shift(logits, y):
    _refuse(logits, y)
    return float((np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(y)), y]).mean())


@mistake(
    ko="소프트맥스를 두 번 적용했습니다. 로짓에 한 번만 적용하세요.",
    en="Softmax was applied twice. Apply it to the logits once.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__softmax_twice(logits, y):
    _refuse(logits, y)
    return float(-_log_softmax(_softmax(logits))[np.arange(len(y)), y].mean())


@mistake(
    ko="합을 냈습니다. 표본 수로 나누어 평균을 내세요.",
    en="This is the sum. Divide by the number of samples.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__sum(logits, y):
    _refuse(logits, y)
    return float(-_log_softmax(logits)[np.arange(len(y)), y].sum())


@mistake(
    ko="클래스 수로도 나누었습니다. 표본마다 정답 항은 하나뿐이므로 n으로만 나누세요.",
    en="You also divided by the number of classes. Each sample has one term, so divide by n only.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__mean_over_classes(logits, y):
    _refuse(logits, y)
    return float(-np.mean(np.eye(logits.shape[1])[y] * _log_softmax(logits)))


@mistake(
    ko="부호가 빠졌습니다. 로그 확률은 0 이하이므로 손실에는 마이너스가 붙습니다.",
    en="The minus sign is missing. A log-probability is 0 or less, so the loss is its negative.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__no_minus(logits, y):
    _refuse(logits, y)
    return float(_log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    ko="밑이 2인 로그를 썼습니다. 자연로그(np.log)를 쓰세요.",
    en="This uses the logarithm to base 2. Use the natural logarithm (np.log).",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__log2(logits, y):
    _refuse(logits, y)
    return float(-_log_softmax(logits)[np.arange(len(y)), y].mean() / np.log(2))


@mistake(
    ko="표본마다 자기 정답만이 아니라 모든 표본의 정답 열을 꺼내 평균 냈습니다. 행 번호와 레이블을 짝지어 표본마다 하나만 꺼내세요.",
    en="The mean is over the columns of all labels in every row, not over one entry per sample. Pair row numbers with labels to take one each.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__all_columns(logits, y):
    _refuse(logits, y)
    return float(-_log_softmax(logits)[:, y].mean())


@mistake(
    ko="y를 원-핫 행렬로 여기고 곱했습니다. y는 클래스 번호 (n,)입니다. 번호로 골라내거나 원-핫으로 바꾼 뒤 곱하세요.",
    en="y was multiplied as if it were one-hot. It holds class numbers (n,): index with them, or make "
    "them one-hot first.",
    breaks=("number", "definition"),
    see="cross-entropy",
)
def cross_entropy__one_hot_expected(logits, y):
    _refuse(logits, y)
    return float(-np.sum(y * _log_softmax(logits)) / len(y))


@mistake(
    ko="로그를 취하지 않고 1 − p를 냈습니다. 크로스 엔트로피는 −ln p입니다.",
    en="This is 1 − p, without the logarithm. Cross-entropy is −ln p.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__no_log(logits, y):
    _refuse(logits, y)
    return float(1 - _softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    ko="정답이 아니라 가장 높은 확률의 로그를 취했습니다. 정답 레이블의 확률을 쓰세요.",
    en="You took the log of the highest probability. Use the probability of the right label.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__of_the_prediction(logits, y):
    _refuse(logits, y)
    return float(-_log_softmax(logits).max(axis=1).mean())


@mistake(
    ko="소프트맥스를 열마다 계산했습니다. 한 행이 한 표본이므로 행마다 계산하세요.",
    en="Softmax was computed down the columns. A row is one sample: compute it within each row.",
    breaks="definition",
    see="softmax",
)
def cross_entropy__columns(logits, y):
    _refuse(logits, y)
    shifted = logits - logits.max(axis=0)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=0))
    return float(-log_p[np.arange(len(y)), y].mean())


@mistake(
    ko="음수 레이블로 손실을 냈습니다. −1은 오류 없이 마지막 클래스를 가리키므로 먼저 확인하고 ValueError를 일으키세요.",
    en="A loss came back for a negative label. −1 silently means the last class: look first and raise ValueError.",
    breaks="negative",
    see="cross-entropy",
)
def cross_entropy__negative_accepted(logits, y):
    if len(y) != len(logits) or max(y) >= logits.shape[1]:
        raise ValueError("labels")
    return float(-_log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    ko="K 이상인 레이블에 ValueError가 나지 않았습니다. 레이블의 범위를 먼저 확인하고 ValueError를 일으키세요.",
    en="A label of K or greater raised no ValueError. Check the range of the labels first and raise ValueError.",
    breaks="above",
    see="cross-entropy",
)
def cross_entropy__above_accepted(logits, y):
    if len(y) != len(logits) or min(y) < 0:
        raise ValueError("labels")
    return float(-_log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    ko="레이블의 수가 행의 수와 다른데 손실을 냈습니다. 다르면 ValueError를 일으키세요.",
    en="A loss came back although the number of labels differs from that of rows. Raise ValueError when they differ.",
    breaks="lengths",
    see="cross-entropy",
)
def cross_entropy__lengths_unchecked(logits, y):
    if min(y) < 0 or max(y) >= logits.shape[1]:
        raise ValueError("labels")
    return float(np.mean([-row[k] for row, k in zip(_log_softmax(logits), y, strict=False)]))


@mistake(
    ko="표본마다의 손실이 배열로 나왔습니다. 평균을 내서 수 하나로 돌려주세요.",
    en="The losses came back one per sample. Average them and return one number.",
    breaks="number",
    see="cross-entropy",
)
def cross_entropy__per_sample(logits, y):
    _refuse(logits, y)
    return -_log_softmax(logits)[np.arange(len(y)), y]


@mistake(
    ko="이진 손실이 표본마다 하나씩 배열로 나왔습니다. 평균을 내서 수 하나로 돌려주세요.",
    en="The binary losses came back one per sample. Average them and return one number.",
    breaks="binary-number",
    see="cross-entropy",
)
def bce_with_logits__per_sample(z, y):
    return np.logaddexp(0.0, z) - y * z


@mistake(
    ko="받은 z가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given z was changed. Compute into a new array.",
    breaks="binary-inputs",
    see="cross-entropy",
)
def bce_with_logits__in_place(z, y):
    loss = float(np.mean(np.logaddexp(0.0, z) - y * z))
    z *= 1 - 2 * y
    return loss


@mistake(
    ko="확률을 먼저 평균한 뒤 로그를 취했습니다. 표본마다 로그를 취한 다음 평균을 내세요.",
    en="The probabilities were averaged before the log. Take the log of each sample, then average.",
    breaks="definition",
    see="cross-entropy",
)
def cross_entropy__log_of_mean(logits, y):
    _refuse(logits, y)
    shifted = _log_softmax(logits)[np.arange(len(y)), y]
    return float(-np.logaddexp.reduce(shifted) + np.log(len(y)))


@mistake(
    ko="받은 logits가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given logits were changed. Compute into a new array.",
    breaks="inputs",
    see="cross-entropy",
)
def cross_entropy__in_place(logits, y):
    _refuse(logits, y)
    logits -= logits.max(axis=1, keepdims=True)
    return float(-_log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    ko="확률이 0이나 1로 반올림되는 큰 로짓에서 log(0)을 만났습니다. 로짓에서 바로 ln(1 + e^z)을 np.logaddexp(0, z)로 계산하세요.",
    en="At large logits the probability rounds to 0 or 1 and its log is infinite. Compute ln(1 + e^z) from the logits, as np.logaddexp(0, z).",
    breaks="binary-large",
    see="cross-entropy",
)
def bce_with_logits__log_of_zero(z, y):
    p = _sigmoid(z)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@mistake(
    ko="크게 틀린 예측의 손실이 한계에 걸려 기울기가 사라집니다. 확률을 자르거나 아주 작은 수를 더하지 말고 로짓에서 바로 계산하세요.",
    en="The loss of a badly wrong prediction hits a ceiling, where its gradient vanishes. Compute from the logits, without clipping a probability or adding a tiny number to it.",
    breaks="binary-large",
    see="cross-entropy",
)
def bce_with_logits__capped(z, y):
    return _binary_clipped(z, y, 1e-7)


@mistake(
    ko="큰 로짓에서 np.exp(z)가 넘칩니다. np.logaddexp(0, z)나 |z|를 쓰는 꼴이면 넘치지 않습니다.",
    en="np.exp(z) overflows for large logits. np.logaddexp(0, z), or a form with |z|, does not.",
    breaks="binary-large",
    see="cross-entropy",
)
def bce_with_logits__overflow(z, y):
    return float(np.mean(np.log(1 + np.exp(z)) - y * z))


@mistake(
    ko="y = 0인 표본의 항 (1 − y) ln(1 − p)이 빠졌습니다.",
    en="The term (1 − y) ln(1 − p), for the samples with y = 0, is missing.",
    breaks="binary",
    see="cross-entropy",
)
def bce_with_logits__positives_only(z, y):
    return float(np.mean(y * np.logaddexp(0.0, -z)))


@mistake(
    ko="이진 손실을 합으로 냈습니다. 표본 수로 나누세요.",
    en="This is the sum of the binary loss. Divide by the number of samples.",
    breaks="binary",
    see="cross-entropy",
)
def bce_with_logits__sum(z, y):
    return float(np.sum(np.logaddexp(0.0, z) - y * z))


@mistake(
    ko="이진 손실의 부호가 빠졌습니다. 로그 확률에 마이너스를 붙이세요.",
    en="The minus sign of the binary loss is missing. Negate the log-probabilities.",
    breaks="binary",
    see="cross-entropy",
)
def bce_with_logits__no_minus(z, y):
    return float(np.mean(y * z - np.logaddexp(0.0, z)))


@mistake(
    ko="y와 1 − y가 뒤바뀌었거나 p가 σ(−z)입니다. p = σ(z)이고, y = 1이면 ln p, y = 0이면 ln(1 − p)입니다.",
    en="y and 1 − y are swapped, or p is σ(−z). y = 1 goes with ln p, y = 0 with ln(1 − p), and p = σ(z).",
    breaks="binary",
    see="cross-entropy",
)
def bce_with_logits__swapped(z, y):
    return float(np.mean(np.logaddexp(0.0, z) - (1 - y) * z))


@mistake(
    ko="z를 확률로 여기고 로그를 취했습니다. z는 로짓이므로 먼저 시그모이드를 거쳐야 합니다.",
    en="z was taken for a probability. It is a logit: the sigmoid comes first.",
    breaks="binary",
    see="cross-entropy",
)
def bce_with_logits__z_as_probability(z, y):
    return float(-np.mean(y * np.log(z) + (1 - y) * np.log(1 - z)))


@mistake(
    ko="시그모이드를 두 번 적용했습니다. 로짓에 한 번만 적용하세요.",
    en="The sigmoid was applied twice. Apply it to the logits once.",
    breaks="binary",
    see="cross-entropy",
)
def bce_with_logits__sigmoid_twice(z, y):
    p = _sigmoid(z)
    return float(np.mean(np.logaddexp(0.0, p) - y * p))
