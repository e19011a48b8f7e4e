"""Other right ways to write causal_attention, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _scores(Q, K):
    return Q @ K.T / np.sqrt(Q.shape[1])


def _visible(n):
    return np.tri(n, dtype=bool)


def _softmax(scores, axis=1):
    E = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)


def _masked(scores):
    return np.where(_visible(len(scores)), scores, -np.inf)


def _attend(scores, V):
    weights = _softmax(_masked(scores))
    return weights @ V, weights


@right
def causal_attention__loop(Q, K, V):
    n, d = Q.shape
    out, weights = np.zeros((n, V.shape[1])), np.zeros((n, n))
    for i in range(n):
        scores = [sum(Q[i, k] * K[j, k] for k in range(d)) / math.sqrt(d) for j in range(i + 1)]
        top = max(scores)
        exponentials = [math.exp(s - top) for s in scores]
        for j, e in enumerate(exponentials):
            weights[i, j] = e / sum(exponentials)
            out[i] += weights[i, j] * V[j]
    return out, weights


@right
def causal_attention__row_by_row(Q, K, V):
    weights = np.zeros((len(Q), len(Q)))
    for i, query in enumerate(Q):
        row = K[: i + 1] @ query / len(query) ** 0.5
        row = np.exp(row - row.max())
        weights[i, : i + 1] = row / row.sum()
    return np.array([weights[i] @ V for i in range(len(Q))]), weights


@right
def causal_attention__einsum_and_triu(Q, K, V):
    scores = np.einsum("ik,jk->ij", Q, K) * Q.shape[-1] ** -0.5
    scores[np.triu_indices(len(Q), k=1)] = -np.inf
    scores -= np.max(scores, axis=-1, keepdims=True)
    weights = np.exp(scores)
    weights /= weights.sum(-1)[:, None]
    return [np.einsum("ij,jm->im", weights, V), weights]


@right
def causal_attention__large_negative_number(Q, K, V):
    n, d = Q.shape
    mask = np.triu(np.ones((n, n)), 1)
    return (lambda weights: (weights @ V, weights))(_softmax((Q / np.sqrt(d)) @ K.T - 1e30 * mask))


@right
def causal_attention__renormalized(Q, K, V):
    scores = np.matmul(Q, np.transpose(K)) / np.sqrt(np.shape(K)[1])
    places = np.arange(len(Q))
    seen = places[:, None] >= places
    top = np.array([row[: i + 1].max() for i, row in enumerate(scores)])
    E = np.exp(np.minimum(scores - top[:, None], 0)) * seen
    weights = E / E.sum(axis=1, keepdims=True)
    return weights.dot(V), weights


@right
def causal_attention__float32(Q, K, V):
    Q, K, V = (np.asarray(each, dtype=np.float32) for each in (Q, K, V))
    scores = _masked(Q @ K.T / np.float32(np.sqrt(Q.shape[1])))
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = E / E.sum(axis=1, keepdims=True)
    return weights @ V, weights


@right
def causal_attention__logsumexp(Q, K, V):
    scores = _masked(_scores(Q, K))
    weights = np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
    return weights @ V, weights


@mistake(
    ko="점수를 √d로 나누지 않았습니다. 소프트맥스 전에 나누세요.",
    en="Scores are not divided by √d. Divide them before the softmax.",
    breaks="scale",
    see="attention",
)
def causal_attention__no_scale(Q, K, V):
    return _attend(Q @ K.T, V)


@mistake(
    ko="점수를 d로 나눈 것과 같습니다. √d로 한 번만 나누세요.",
    en="The scores were divided by d in all. Divide them by √d, once.",
    breaks="scale",
    see="attention",
)
def causal_attention__divided_by_d(Q, K, V):
    return _attend(Q @ K.T / Q.shape[1], V)


@mistake(
    ko="점수를 나누지 않고 곱했습니다. √d로 나누세요.",
    en="Scores are multiplied and not divided. Divide by √d.",
    breaks="scale",
    see="attention",
)
def causal_attention__multiplied(Q, K, V):
    return _attend(Q @ K.T * np.sqrt(Q.shape[1]), V)


@mistake(
    ko="자리가 많을수록 큰 수로 나누었습니다. d는 자리의 수가 아니라 Q의 열의 수입니다.",
    en="What divides grows with the number of places. d is the number of columns of Q, not of places.",
    breaks="scores",
    see="attention",
)
def causal_attention__number_of_places(Q, K, V):
    return _attend(Q @ K.T / np.sqrt(len(Q)), V)


@mistake(
    ko="V의 열의 수로 나누었습니다. d는 Q와 K의 열의 수입니다.",
    en="This divides by the root of the columns of V. d is the number of columns of Q and K.",
    breaks="scores",
    see="attention",
)
def causal_attention__columns_of_v(Q, K, V):
    return _attend(Q @ K.T / np.sqrt(V.shape[1]), V)


@mistake(
    ko="점수를 늘 같은 수로 나누었습니다. √d의 d는 Q의 열의 수이므로 Q에서 구하세요.",
    en="Scores are divided by the same number always. The d of √d is the number of columns of Q: take it from Q.",
    breaks="scores",
    see="attention",
)
def causal_attention__constant_root(Q, K, V):
    return _attend(Q @ K.T / np.sqrt(2), V)


@mistake(
    ko="소프트맥스 다음에 가렸습니다. 그러면 행의 합이 1보다 작아지므로, 먼저 점수를 −∞로 가리고 소프트맥스를 구하세요.",
    en="The mask came after the softmax, which leaves sums below 1. Put −∞ into the scores first, then take the softmax.",
    breaks="softmax",
    see="causal",
)
def causal_attention__mask_after_softmax(Q, K, V):
    weights = _softmax(_scores(Q, K)) * _visible(len(Q))
    return weights @ V, weights


@mistake(
    ko="열마다 소프트맥스를 구했습니다. 한 자리의 무게는 한 행이므로 행마다 합이 1이어야 합니다.",
    en="The softmax ran down the columns. The weights of one place are a row, and rows add up to 1.",
    breaks="softmax",
    see="causal",
)
def causal_attention__softmax_of_columns(Q, K, V):
    weights = _softmax(_masked(_scores(Q, K)), axis=0)
    return weights @ V, weights


@mistake(
    ko="표 전체에 소프트맥스를 구해 모든 무게의 합이 1입니다. 행마다 구하세요.",
    en="One softmax ran over the whole table, and all weights together add up to 1. Take one for each row.",
    breaks="softmax",
    see="causal",
)
def causal_attention__softmax_of_all(Q, K, V):
    E = np.exp(_masked(_scores(Q, K)) - _scores(Q, K).max())
    weights = E / E.sum()
    return weights @ V, weights


@mistake(
    ko="지수를 합으로 나누지 않았습니다. 행마다 그 행의 합으로 나누세요.",
    en="The exponentials are not divided by their sum. Divide each row by its own.",
    breaks="softmax",
    see="causal",
)
def causal_attention__not_normalized(Q, K, V):
    scores = _masked(_scores(Q, K))
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return weights @ V, weights


@mistake(
    ko="지수를 구하지 않고 점수를 그 합으로 나누었습니다. 점수의 지수를 구한 다음 나누세요.",
    en="Scores are divided by their sum without an exponential. Take the exponential of the scores first.",
    breaks="scores",
    see="causal",
)
def causal_attention__no_exponential(Q, K, V):
    scores = np.where(_visible(len(Q)), _scores(Q, K), 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = scores / scores.sum(axis=1, keepdims=True)
    return weights @ V, weights


@mistake(
    ko="뒷자리를 가리지 않았습니다. 자리 i는 j ≤ i인 자리만 볼 수 있습니다.",
    en="Later places are not hidden. Place i may see places j ≤ i only.",
    breaks="causal",
    see="causal",
)
def causal_attention__sees_the_future(Q, K, V):
    weights = _softmax(_scores(Q, K))
    return weights @ V, weights


@mistake(
    ko="앞자리를 가리고 뒷자리를 보았습니다. j > i인 자리를 가리세요.",
    en="Earlier places are hidden and later ones seen. Hide places j > i.",
    breaks="causal",
    see="causal",
)
def causal_attention__sees_only_the_future(Q, K, V):
    weights = _softmax(np.where(_visible(len(Q)).T, _scores(Q, K), -np.inf))
    return weights @ V, weights


@mistake(
    ko="바로 다음 자리까지 봅니다. 그 자리의 글자가 예측할 글자이므로 j > i를 모두 가리세요.",
    en="The very next place is still seen. Its character is the one to predict, so hide every j > i.",
    breaks="causal",
    see="causal",
)
def causal_attention__sees_one_ahead(Q, K, V):
    weights = _softmax(np.where(np.tri(len(Q), k=1, dtype=bool), _scores(Q, K), -np.inf))
    return weights @ V, weights


@mistake(
    ko="자기 자리까지 가렸습니다. 자리 i는 자기도 볼 수 있고, 첫 자리는 볼 것이 자기뿐입니다.",
    en="A place cannot see itself. Place i takes part, too, and the first place has nothing else to see.",
    breaks="causal",
    see="causal",
)
def causal_attention__hides_itself(Q, K, V):
    seen = np.tri(len(Q), k=-1, dtype=bool)
    E = np.exp(_scores(Q, K) - _scores(Q, K).max()) * seen
    weights = E / np.maximum(E.sum(axis=1, keepdims=True), 1e-300)
    return weights @ V, weights


@mistake(
    ko="가린 점수를 0으로 만들었습니다. e⁰ = 1이므로 무게가 남습니다. −∞로 바꾸세요.",
    en="Hidden scores were set to 0. As e⁰ = 1, they keep some weight. Set them to −∞.",
    breaks="causal",
    see="causal",
)
def causal_attention__masked_with_zeros(Q, K, V):
    weights = _softmax(np.tril(_scores(Q, K)))
    return weights @ V, weights


@mistake(
    ko="가린 점수에서 1을 뺐을 뿐입니다. 무게가 0이 되도록 −∞로 바꾸세요.",
    en="Hidden scores were only lowered by 1. Set them to −∞, so that their weight is 0.",
    breaks="causal",
    see="causal",
)
def causal_attention__mask_too_weak(Q, K, V):
    weights = _softmax(_scores(Q, K) - np.triu(np.ones((len(Q), len(Q))), 1))
    return weights @ V, weights


@mistake(
    ko="앞자리 가운데 바로 앞의 두 자리만 봅니다. 자기와 앞의 모든 자리를 보세요.",
    en="Of earlier places only the last two are seen. A place sees itself and all before it.",
    breaks="causal",
    see="causal",
)
def causal_attention__short_window(Q, K, V):
    window = np.tri(len(Q), dtype=bool) & ~np.tri(len(Q), k=-3, dtype=bool)
    weights = _softmax(np.where(window, _scores(Q, K), -np.inf))
    return weights @ V, weights


@mistake(
    ko="멀리 앞선 자리는 보지 않습니다. 글이 아무리 길어도 자기와 앞의 모든 자리를 보세요.",
    en="Places far back are not seen. However long the text is, a place sees itself and all before it.",
    breaks="causal",
    see="causal",
)
def causal_attention__fixed_window(Q, K, V):
    window = np.tri(len(Q), dtype=bool) & ~np.tri(len(Q), k=-8, dtype=bool)
    weights = _softmax(np.where(window, _scores(Q, K), -np.inf))
    return weights @ V, weights


@mistake(
    ko="쿼리와 키의 자리가 바뀌었습니다. 행 i는 Q의 행 i가 K의 행들과 이루는 점수입니다.",
    en="Queries and keys have changed places. Row i holds the scores of row i of Q with the rows of K.",
    breaks="scores",
    see="attention",
)
def causal_attention__keys_ask(Q, K, V):
    return _attend(_scores(K, Q), V)


@mistake(
    ko="쿼리를 쿼리와 곱했습니다. 점수는 Q와 K의 내적입니다.",
    en="Queries are multiplied by queries. Scores are dot products of Q with K.",
    breaks="scores",
    see="attention",
)
def causal_attention__queries_alone(Q, K, V):  # noqa: ARG001
    return _attend(_scores(Q, Q), V)


@mistake(
    ko="키를 키와 곱했습니다. 점수는 Q와 K의 내적입니다.",
    en="Keys are multiplied by keys. Scores are dot products of Q with K.",
    breaks="scores",
    see="attention",
)
def causal_attention__keys_alone(Q, K, V):  # noqa: ARG001
    return _attend(_scores(K, K), V)


@mistake(
    ko="점수의 부호가 뒤집혔습니다. 내적이 클수록 무게가 큽니다.",
    en="The sign of the scores is reversed. The larger the dot product, the larger the weight.",
    breaks="scores",
    see="attention",
)
def causal_attention__negative_scores(Q, K, V):
    return _attend(-_scores(Q, K), V)


@mistake(
    ko="볼 수 있는 자리를 모두 똑같이 섞었습니다. 점수의 소프트맥스로 무게를 정하세요.",
    en="All places that may be seen have the same weight. Take the softmax of the scores.",
    breaks="scores",
    see="attention",
)
def causal_attention__plain_mean(Q, K, V):
    return _attend(0 * _scores(Q, K), V)


@mistake(
    ko="거리가 가까운 키를 골랐습니다. 점수는 내적이며, 거리의 제곱이 아닙니다.",
    en="Keys are weighed by their distance. The score is a dot product and no squared distance.",
    breaks="scores",
    see="attention",
)
def causal_attention__distances(Q, K, V):
    return _attend(-((Q[:, None] - K) ** 2).sum(axis=2) / np.sqrt(Q.shape[1]), V)


@mistake(
    ko="무게 표를 전치해서 V에 곱했습니다. 자리 i는 weights의 행 i로 섞습니다.",
    en="V was multiplied by the weights transposed. Place i mixes by row i of the weights.",
    breaks="mix",
    see="attention",
)
def causal_attention__weights_transposed(Q, K, V):
    weights = _attend(_scores(Q, K), V)[1]
    return weights.T @ V, weights


@mistake(
    ko="가려진 뒷자리의 값까지 섞었습니다. 돌려준 무게로 V를 섞으세요.",
    en="Values of hidden places are mixed in. Mix V by the weights that you return.",
    breaks="mix",
    see="attention",
)
def causal_attention__mixes_unmasked(Q, K, V):
    return _softmax(_scores(Q, K)) @ V, _attend(_scores(Q, K), V)[1]


@mistake(
    ko="가장 큰 무게의 값 하나만 가져왔습니다. 모든 값을 무게로 섞으세요.",
    en="Only the value of the largest weight was taken. Mix all values by their weights.",
    breaks="mix",
    see="attention",
)
def causal_attention__picks_one(Q, K, V):
    weights = _attend(_scores(Q, K), V)[1]
    return V[weights.argmax(axis=1)], weights


@mistake(
    ko="섞은 값에 V가 한 번 더 더해졌습니다. out은 무게로 섞은 값뿐입니다.",
    en="V was added once more to what was mixed. out is the mixture alone.",
    breaks="mix",
    see="attention",
)
def causal_attention__residual(Q, K, V):
    out, weights = _attend(_scores(Q, K), V)
    return out + V, weights


@mistake(
    ko="섞은 값을 볼 수 있는 자리의 수로 한 번 더 나누었습니다. 무게의 합이 이미 1입니다.",
    en="The mixture was divided by the number of places that may be seen. The weights add up to 1 already.",
    breaks="mix",
    see="attention",
)
def causal_attention__divided_again(Q, K, V):
    out, weights = _attend(_scores(Q, K), V)
    return out / np.arange(1, len(Q) + 1)[:, None], weights


@mistake(
    ko="점수가 크면 지수가 넘칩니다. 행마다 가장 큰 점수를 뺀 다음 지수를 구하세요.",
    en="Large scores overflow in the exponential. Subtract the largest score of each row first.",
    breaks="large",
    see="causal",
)
def causal_attention__overflows(Q, K, V):
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        E = np.exp(_masked(_scores(Q, K)))
        weights = E / E.sum(axis=1, keepdims=True)
        return weights @ V, weights


@mistake(
    ko="점수가 크면 지수가 넘치거나 모두 0이 됩니다. 자리마다 보이는 점수 중 가장 큰 것을 뺀 다음 지수를 구하세요.",
    en="Large scores overflow in the exponential, or all become 0. Subtract the largest visible score of each place first.",
    breaks="large",
    see="causal",
)
def causal_attention__overflows_place_by_place(Q, K, V):
    scores, weights = _scores(Q, K), np.zeros((len(Q), len(Q)))
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        for i in range(len(Q)):
            E = np.exp(scores[i, : i + 1])
            weights[i, : i + 1] = E / E.sum()
        return weights @ V, weights


@mistake(
    ko="표 전체에서 가장 큰 점수를 뺐습니다. 점수가 작은 행은 모두 0이 되므로 행마다 그 행의 가장 큰 점수를 빼세요.",
    en="The largest score of the whole table is subtracted. Rows of small scores vanish: subtract the largest of each row.",
    breaks="large",
    see="causal",
)
def causal_attention__one_maximum(Q, K, V):
    with np.errstate(invalid="ignore"):
        E = np.exp(_masked(_scores(Q, K)) - _masked(_scores(Q, K)).max())
        weights = E / E.sum(axis=1, keepdims=True)
        return weights @ V, weights


@mistake(
    ko="가린 뒷자리의 점수가 가장 큰 값을 고르거나 지수를 구할 때 남아 있습니다. 그 점수가 훨씬 크면 보이는 지수가 모두 0이 되거나 가린 지수가 넘치므로, 그 전에 −∞로 바꾸세요.",
    en="Hidden scores still take part in the largest one or in the powers. Where they are far above, visible powers become 0 or hidden ones overflow: set them to −∞ before both.",
    breaks="large",
    see="causal",
)
def causal_attention__maximum_of_hidden(Q, K, V):
    scores = _scores(Q, K)
    with np.errstate(invalid="ignore"):
        E = np.exp(scores - scores.max(axis=1, keepdims=True)) * _visible(len(Q))
        weights = E / E.sum(axis=1, keepdims=True)
        return weights @ V, weights


@mistake(
    ko="자리마다 자기 점수를 뺐습니다. 앞자리의 점수가 훨씬 크면 지수가 넘치므로 보이는 점수 중 가장 큰 것을 빼세요.",
    en="Each place subtracts its own score. An earlier one far above it overflows: subtract the largest visible score.",
    breaks="large",
    see="causal",
)
def causal_attention__subtracts_its_own(Q, K, V):
    scores = _masked(_scores(Q, K))
    with np.errstate(over="ignore", invalid="ignore"):
        E = np.exp(scores - np.diag(scores)[:, None])
        weights = E / E.sum(axis=1, keepdims=True)
        return weights @ V, weights


@mistake(
    ko="행에서 가장 큰 점수가 아니라 평균이나 가장 작은 점수 같은 값을 뺐습니다. 그보다 훨씬 큰 점수가 넘치므로 보이는 점수 중 가장 큰 것을 빼세요.",
    en="Not the largest score of a row is subtracted but the mean, the smallest or the like, and what is far above it overflows. Subtract the largest visible one.",
    breaks="large",
    see="causal",
)
def causal_attention__subtracts_the_mean(Q, K, V):
    scores, seen = _scores(Q, K), _visible(len(Q))
    mean = (scores * seen).sum(axis=1, keepdims=True) / seen.sum(axis=1, keepdims=True)
    with np.errstate(over="ignore", invalid="ignore"):
        E = np.exp(_masked(scores) - mean)
        weights = E / E.sum(axis=1, keepdims=True)
        return weights @ V, weights


@mistake(
    ko="가린 자리에 −10000처럼 넉넉히 작지 않은 수를 썼습니다. 점수가 그보다 작으면 가려지지 않으므로 −∞를 쓰세요.",
    en="Hidden places got a number that is not low enough, such as −10000. Where scores are below it they are not hidden: use −∞.",
    breaks="large",
    see="causal",
)
def causal_attention__mask_is_reached(Q, K, V):
    weights = _softmax(np.where(_visible(len(Q)), _scores(Q, K), -1e4))
    return weights @ V, weights


@mistake(
    ko="가린 자리에 −1000처럼 넉넉히 작지 않은 수를 썼습니다. 점수가 그보다 작으면 가려지지 않으므로 −∞를 쓰세요.",
    en="Hidden places got a number that is not low enough, such as −1000. Where scores are below it they are not hidden: use −∞.",
    breaks="large",
    see="causal",
)
def causal_attention__mask_is_reached_soon(Q, K, V):
    weights = _softmax(np.where(_visible(len(Q)), _scores(Q, K), -1e3))
    return weights @ V, weights


@mistake(
    ko="점수를 잘라 넘침을 막았습니다. 그러면 큰 점수끼리 구별되지 않으므로 가장 큰 점수를 빼세요.",
    en="Scores are clipped against overflow, and large ones are no longer told apart. Subtract the largest score.",
    breaks="large",
    see="causal",
)
def causal_attention__clipped(Q, K, V):
    return _attend(np.clip(_scores(Q, K), -50, 50), V)


@mistake(
    ko="out만 돌려주었습니다. weights도 함께 돌려주세요.",
    en="Only out came back. Return weights as well.",
    breaks="form",
    see="attention",
)
def causal_attention__out_only(Q, K, V):
    return _attend(_scores(Q, K), V)[0]


@mistake(
    ko="weights가 먼저 왔습니다. out, weights의 순서로 돌려주세요.",
    en="weights came first. Return out, then weights.",
    breaks="form",
    see="attention",
)
def causal_attention__other_order(Q, K, V):
    return _attend(_scores(Q, K), V)[::-1]


@mistake(
    ko="받은 Q가 바뀌었습니다. 새 배열을 만드세요. `Q /= …`는 받은 배열을 바꿉니다.",
    en="The given Q has changed. Make a new array: `Q /= …` writes into the given one.",
    breaks="inputs",
    see="attention",
)
def causal_attention__changes_the_queries(Q, K, V):
    if Q.flags.writeable:
        Q /= np.sqrt(Q.shape[1])
        return _attend(Q @ K.T, V)
    return _attend(_scores(Q, K), V)


@mistake(
    ko="받은 V가 바뀌었습니다. 결과는 새 배열에 쓰세요.",
    en="The given V was changed. Write the result into a new array.",
    breaks="inputs",
    see="attention",
)
def causal_attention__writes_into_the_values(Q, K, V):
    out, weights = _attend(_scores(Q, K), V)
    V[...] = out
    return V, weights


@mistake(
    ko="점수가 0인 자리까지 가렸습니다. 0도 여느 점수와 같으므로, 점수가 아니라 자리의 번호로 가리세요.",
    en="Places with a score of 0 were hidden, too. 0 is a score like any other: hide places by their number, not by their score.",
    breaks="scores",
    see="causal",
)
def causal_attention__hides_scores_of_0(Q, K, V):
    scores = np.tril(_scores(Q, K))
    scores[(scores == 0) & ~np.eye(len(Q), dtype=bool)] = -np.inf
    weights = _softmax(scores)
    return weights @ V, weights


@mistake(
    ko="가린 점수를 정해진 수만큼 낮추기만 했습니다. 뒷자리의 점수가 훨씬 크면 무게가 남으므로 −∞로 바꾸세요.",
    en="Hidden scores were only lowered by a certain number. Where a later score is far above, its place keeps weight: set them to −∞.",
    breaks="causal",
    see="causal",
)
def causal_attention__mask_of_thousands(Q, K, V):
    weights = _softmax(_scores(Q, K) - 1e4 * np.triu(np.ones((len(Q), len(Q))), 1))
    return weights @ V, weights


@mistake(
    ko="자리가 하나뿐일 때 weights의 축이 하나 모자랍니다. 그때에도 모양은 (1, 1)입니다.",
    en="With a single place the weights lack an axis. Their shape is (1, 1) then, too.",
    breaks="form",
    see="attention",
)
def causal_attention__single_place_without_axis(Q, K, V):
    out, weights = _attend(_masked(_scores(Q, K)), V)
    return out, weights[0] if len(weights) == 1 else weights
