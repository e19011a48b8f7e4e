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
    see="softmax",
)
def softmax__no_shift(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="열 방향(axis=0)으로 더했습니다. 한 행이 한 표본이므로 행 안에서(axis=1) 더해야 합니다.",
    en="The sum runs down the columns (axis=0). A row is one sample, so add within the row (axis=1).",
    see="softmax",
)
def softmax__columns(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)


@mistake(
    ko="행의 합이 (n,) 모양이라 (n, K)와 나눌 때 짝이 맞지 않습니다. keepdims=True로 (n, 1)을 유지하세요.",
    en="The row sums have shape (n,), which does not pair with (n, K). Keep them as (n, 1) with keepdims=True.",
    see="softmax",
)
def softmax__no_keepdims(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1)


@mistake(
    ko="행렬 전체의 합으로 나누었습니다. 행마다 자기 행의 합으로 나누세요.",
    en="You divided by the sum over the whole matrix. Divide each row by its own sum.",
    see="softmax",
)
def softmax__whole_sum(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum()


@mistake(
    ko="행렬 전체의 최댓값을 뺐습니다. 점수가 모두 작은 행은 exp가 전부 0이 되어 0/0이 됩니다. 행마다 그 "
    "행의 최댓값을 빼세요.",
    en="You subtracted the maximum of the whole matrix. A row of low scores then becomes 0/0. "
    "Subtract each row's own maximum.",
    see="softmax",
)
def softmax__global_max(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="행의 가장 큰 값이 1이 되었습니다: 최댓값으로 나누었거나, 행의 합으로 나누는 것을 잊었습니다. 합이 "
    "1이 되려면 행의 합으로 나누세요.",
    en="The largest entry of each row became 1: you divided by the maximum, or left out the division by "
    "the row's sum. For a sum of 1, divide by the row's sum.",
    see="softmax",
)
def softmax__divides_by_max(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.max(axis=1, keepdims=True)


@mistake(
    ko="최댓값 대신 최솟값을 뺐습니다. 차이가 커지면 exp가 넘칩니다. 최댓값을 빼면 지수가 0 이하가 됩니다.",
    en="You subtracted the minimum, so exp can still overflow. Subtract the maximum and every exponent is 0 or less.",
    see="softmax",
)
def softmax__subtracts_min(Z):
    E = np.exp(Z - Z.min(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="Z를 제자리에서 바꾸었습니다(-=). 새 배열에 계산하세요.",
    en="Z was changed in place (-=). Compute into a new array.",
    see="softmax",
)
def softmax__in_place(Z):
    Z -= Z.max(axis=1, keepdims=True)
    np.exp(Z, out=Z)
    Z /= Z.sum(axis=1, keepdims=True)
    return Z


@mistake(
    ko="로그 확률(log-softmax)을 돌려주었습니다. 확률 자체를 돌려주세요.",
    en="These are log-probabilities (log-softmax). Return the probabilities themselves.",
    see="softmax",
)
def softmax__log(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))


@mistake(
    ko="나누지 않아 지수 값이 그대로 남았습니다. 행의 합으로 나누어 확률로 만드세요.",
    en="The exponentials were never divided. Divide by the row's sum to make them probabilities.",
    see="softmax",
)
def softmax__not_normalized(Z):
    return np.exp(Z)


@mistake(
    ko="지수를 취하지 않고 점수를 그대로 나누었습니다. 음수 점수가 음수 확률이 됩니다. 먼저 exp를 취하세요.",
    en="The scores were divided without the exponential, so a negative score becomes a negative probability. "
    "Take exp first.",
    see="softmax",
)
def softmax__no_exp(Z):
    return Z / Z.sum(axis=1, keepdims=True)


@mistake(
    ko="원소마다 시그모이드를 썼습니다. 소프트맥스는 한 행의 점수들을 서로 비교해 합이 1이 되게 합니다.",
    en="This is a sigmoid of each entry. Softmax compares the scores of a row with one another; they sum to 1.",
    see="softmax",
)
def softmax__sigmoid(Z):
    return 0.5 * (1 + np.tanh(Z / 2))


@mistake(
    ko="부호가 뒤집혀 점수가 낮을수록 확률이 높습니다. exp(Z)의 부호를 확인하세요.",
    en="The sign is flipped: a lower score gets a higher probability. Look at the sign inside exp.",
    see="softmax",
)
def softmax__negative(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)


@mistake(
    ko="가장 큰 점수만 1로 두었습니다(원-핫). 소프트맥스는 나머지 클래스에도 확률을 남깁니다.",
    en="Only the largest score became 1 (one-hot). Softmax leaves some probability to the other classes.",
    see="softmax",
)
def softmax__hard_max(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]
