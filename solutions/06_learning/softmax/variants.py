"""Other right ways to write softmax, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


@right
def softmax__loop(Z):
    out = np.zeros(Z.shape)
    for i in range(Z.shape[0]):
        top = max(Z[i])
        total = 0.0
        for k in range(Z.shape[1]):
            out[i, k] = math.exp(Z[i, k] - top)
            total += out[i, k]
        for k in range(Z.shape[1]):
            out[i, k] /= total
    return out


@right
def softmax__list(Z):
    rows = []
    for row in Z.tolist():
        powers = [math.exp(z - max(row)) for z in row]
        rows.append([p / sum(powers) for p in powers])
    return rows


@right
def softmax__log_sum_exp(Z):
    top = np.max(Z, axis=1)
    log_total = top + np.log(np.einsum("nk->n", np.exp(Z - top[:, None])))
    return np.exp(Z - log_total[:, None])


@right
def softmax__float32_transposed(Z):
    columns = Z.T.astype(np.float32)
    powers = np.exp(columns - columns.max(axis=0))
    return (powers / powers.sum(axis=0)).T


@right
def softmax__logaddexp(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))


@right
def softmax__apply_along_axis(Z):
    def one(z):
        powers = np.exp(z - z.max())
        return powers / powers.sum()

    return np.apply_along_axis(one, 1, Z)


@mistake(
    ko="큰 점수에서 exp가 넘칩니다(inf). 지수를 취하기 전에 각 행에서 그 행의 최댓값을 빼세요.",
    en="exp overflows to inf for large scores. Subtract each row's maximum before taking the exponential.",
    breaks="large",
    see="softmax",
)
def softmax__no_shift(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="열마다 합이 1이 되었습니다. 한 행이 한 표본이므로 행마다 합이 1이 되어야 합니다.",
    en="Each column sums to 1. A row is one sample, so it is the rows that have to sum to 1.",
    breaks="definition",
    see="softmax",
)
def softmax__columns(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)


@mistake(
    ko="행마다 하나씩인 (n,) 배열이 (n, K)와 짝이 맞지 않아 오류가 났습니다. keepdims=True로 (n, 1)을 유지하세요.",
    en="An array of shape (n,), one number per row, did not pair with (n, K). Keep it as (n, 1) with keepdims=True.",
    breaks="shape",
    see="softmax",
)
def softmax__no_keepdims(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1)


@mistake(
    ko="행렬 전체의 합이 1이 되었습니다. 행마다 자기 행의 합으로 나누어 각 행의 합이 1이 되게 하세요.",
    en="The whole matrix sums to 1. Divide each row by its own sum, so that every row does.",
    breaks="definition",
    see="softmax",
)
def softmax__whole_sum(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum()


@mistake(
    ko="다른 행의 점수가 훨씬 크면 점수가 낮은 행은 exp가 모두 0이 되어 0/0이 됩니다. 행마다 그 행의 최댓값을 빼세요.",
    en="Where another row has far larger scores, every exp of a row of low scores is 0 and it becomes 0/0. "
    "Subtract each row's own maximum.",
    breaks="large",
    see="softmax",
)
def softmax__global_max(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="점수가 모두 −1000쯤인 행은 그 행만 따로 넣어도 exp가 모두 0이 되어 0/0이 됩니다. 언제나 그 행의 최댓값을 빼세요.",
    en="A row whose scores are all about −1000 becomes 0/0 even when it comes alone, since every exp in it is 0. "
    "Always subtract the row's own maximum.",
    breaks="large",
    see="softmax",
)
def softmax__subtracts_more_than_the_max(Z):
    E = np.exp(Z - np.maximum(Z.max(axis=1, keepdims=True), 0))
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="각 행에서 가장 큰 값이 1이 되었습니다. 행의 합이 1이 되도록 행의 합으로 나누세요.",
    en="The largest entry of each row became 1. Divide by the row's sum, so that the row sums to 1.",
    breaks="definition",
    see="softmax",
)
def softmax__divides_by_max(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.max(axis=1, keepdims=True)


@mistake(
    ko="한 행 안에서 점수의 차이가 크면 exp가 넘칩니다. 그 행의 최댓값을 빼면 지수가 모두 0 이하가 됩니다.",
    en="Where the scores of a row lie far apart, exp overflows. Subtract the row's maximum, and every exponent is 0 "
    "or less.",
    breaks="large",
    see="softmax",
)
def softmax__subtracts_min(Z):
    E = np.exp(Z - Z.min(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="한 행 안에 아주 큰 점수와 아주 작은 점수가 함께 있으면 exp가 넘칩니다. 그 행의 최댓값을 빼면 지수가 모두 0 이하가 됩니다.",
    en="exp overflows where very large and very small scores share a row. Subtract the row's maximum, and every "
    "exponent is 0 or less.",
    breaks="large",
    see="softmax",
)
def softmax__subtracts_mean(Z):
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="받은 Z가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given Z was changed. Compute into a new array.",
    breaks="inputs",
    see="softmax",
)
def softmax__in_place(Z):
    if Z.dtype.kind != "f":
        return softmax__log_sum_exp(Z)
    Z -= Z.max(axis=1, keepdims=True)
    np.exp(Z, out=Z)
    Z /= Z.sum(axis=1, keepdims=True)
    return Z


@mistake(
    ko="확률이 한 줄로 펼쳐져 나왔습니다. Z와 같은 (n, K) 모양으로 돌려주세요.",
    en="The probabilities came back in one flat row. Return them in the shape of Z, (n, K).",
    breaks="shape",
    see="softmax",
)
def softmax__flattened(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True)).ravel()


@mistake(
    ko="밑이 e가 아니라 2인 거듭제곱을 썼습니다. np.exp를 쓰세요.",
    en="These are powers of 2, not of e. Use np.exp.",
    breaks="definition",
    see="softmax",
)
def softmax__base_two(Z):
    E = np.exp2(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="로그 확률(log-softmax)을 돌려주었습니다. 확률 자체를 돌려주세요.",
    en="These are log-probabilities (log-softmax). Return the probabilities themselves.",
    breaks="definition",
    see="softmax",
)
def softmax__log(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))


@mistake(
    ko="나누지 않은 exp(Z)가 나왔습니다. 행의 합으로 나누어 확률로 만드세요.",
    en="exp(Z) came back undivided. Divide by the row's sum to make it probabilities.",
    breaks="definition",
    see="softmax",
)
def softmax__not_normalized(Z):
    return np.exp(Z)


@mistake(
    ko="지수를 취하지 않고 점수를 그대로 나누었습니다. 음수 점수가 음수 확률이 됩니다. 먼저 exp를 취하세요.",
    en="The scores were divided without the exponential, so a negative score becomes a negative probability. "
    "Take exp first.",
    breaks="definition",
    see="softmax",
)
def softmax__no_exp(Z):
    return Z / Z.sum(axis=1, keepdims=True)


@mistake(
    ko="원소마다 시그모이드를 썼습니다. 소프트맥스는 한 행의 점수들을 서로 비교해 합이 1이 되게 합니다.",
    en="This is a sigmoid of each entry. Softmax compares the scores of a row with one another; they sum to 1.",
    breaks="definition",
    see="softmax",
)
def softmax__sigmoid(Z):
    return 0.5 * (1 + np.tanh(Z / 2))


@mistake(
    ko="점수가 낮을수록 확률이 높습니다. exp 안의 부호를 확인하세요.",
    en="A lower score gets a higher probability. Look at the sign inside exp.",
    breaks="definition",
    see="softmax",
)
def softmax__negative(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="가장 큰 점수만 1로 두었습니다(원-핫). 소프트맥스는 나머지 클래스에도 확률을 남깁니다.",
    en="Only the largest score became 1 (one-hot). Softmax leaves some probability to the other classes.",
    breaks="definition",
    see="softmax",
)
def softmax__hard_max(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]


@mistake(
    ko="점수가 클 때만 옮겼습니다. 점수가 모두 −1000쯤이면 exp가 모두 0이 되어 0/0이 됩니다. 언제나 행의 최댓값을 빼세요.",
    en="The shift is made for large scores only. Where all scores are about −1000, every exp is 0, and it becomes 0/0. "
    "Always subtract the row's maximum.",
    breaks="large",
    see="softmax",
)
def softmax__shifts_large_scores_only(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True) if Z.max() > 100 else Z)
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="점수가 정수이면 확률의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="Where the scores are integers, the probabilities have lost their fractions. Make the array for the result one of floats.",
    breaks="definition",
    see="softmax",
)
def softmax__keeps_integers(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = np.zeros_like(Z)
    P[...] = E / E.sum(axis=1, keepdims=True)
    return P
