"""Other right ways to write standardize, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _same_columns(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError("columns")


def _no_zero(std):
    return np.where(std == 0, 1.0, std)


def _scaled(X_train, X_test, mean, std):
    _same_columns(X_train, X_test)
    return (X_train - mean) / std, (X_test - mean) / std, mean, std


@right
def standardize__loop(X_train, X_test):
    _same_columns(X_train, X_test)
    n, d = X_train.shape
    mean = [sum(float(row[j]) for row in X_train) / n for j in range(d)]
    std = [math.sqrt(sum((row[j] - mean[j]) ** 2 for row in X_train) / n) or 1.0 for j in range(d)]

    def scaled(X):
        return [[(row[j] - mean[j]) / std[j] for j in range(d)] for row in X]

    return scaled(X_train), scaled(X_test), mean, std


@right
def standardize__float32(X_train, X_test):
    A, B = X_train.astype(np.float32), X_test.astype(np.float32)
    return list(_scaled(A, B, A.mean(axis=0), _no_zero(A.std(axis=0)).astype(np.float32)))


@right
def standardize__einsum(X_train, X_test):
    _same_columns(X_train, X_test)
    n = len(X_train)
    mean = np.einsum("nd->d", X_train) / n
    centred = X_train - mean
    std = np.sqrt(np.einsum("nd,nd->d", centred, centred) / n)
    std[std < 1e-12] = 1
    return centred / std, (X_test - mean) / std, mean, std


class _Scaler:
    def fit(self, X):
        self.mean_, self.scale_ = np.average(X, axis=0), np.sqrt(np.var(X, axis=0))
        self.scale_ += self.scale_ == 0
        return self

    def transform(self, X):
        if X.shape[1] != len(self.mean_):
            raise ValueError("columns")
        return np.divide(np.subtract(X, self.mean_), self.scale_)


@right
def standardize__scaler_object(X_train, X_test):
    scaler = _Scaler().fit(X_train)
    return scaler.transform(X_train), scaler.transform(X_test), scaler.mean_, scaler.scale_


@mistake(
    ko="학습 데이터와 테스트 데이터를 합친 평균과 표준편차입니다. 테스트의 정보가 학습에 흘러드므로 학습 데이터로만 구하세요.",
    en="These are the mean and deviation of training and test data together, which leaks the test set into training. Use the training set alone.",
    breaks=("statistics", "constant"),
    see="standardize",
)
def standardize__fits_on_both(X_train, X_test):
    _same_columns(X_train, X_test)
    both = np.concatenate([X_train, X_test])
    return _scaled(X_train, X_test, both.mean(axis=0), _no_zero(both.std(axis=0)))


@mistake(
    ko="테스트 데이터를 자기 통계로 바꾸었습니다. 학습 데이터의 평균과 표준편차를 그대로 쓰세요.",
    en="The test set was scaled by its own statistics. Use the mean and deviation of the training set.",
    breaks="test",
    see="standardize",
)
def standardize__test_by_itself(X_train, X_test):
    Z_train, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return Z_train, (X_test - X_test.mean(axis=0)) / _no_zero(X_test.std(axis=0)), mean, std


@mistake(
    ko="테스트 데이터에서는 평균만 빼고 나누지 않았습니다. 학습 데이터의 표준편차로 나누세요.",
    en="The test set was centred but not divided. Divide it by the deviation of the training set.",
    breaks="test",
    see="standardize",
)
def standardize__test_only_centred(X_train, X_test):
    Z_train, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return Z_train, X_test - mean, mean, std


@mistake(
    ko="테스트 데이터를 바꾸지 않고 그대로 돌려주었습니다. 모델은 같은 눈금의 입력을 받아야 합니다.",
    en="The test set came back as it was. The model has to see inputs on the same scale.",
    breaks="test",
    see="standardize",
)
def standardize__test_untouched(X_train, X_test):
    Z_train, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return Z_train, X_test.copy(), mean, std


@mistake(
    ko="열마다 하나씩이 아니라 전체에서 하나의 평균과 표준편차가 나왔습니다. 특징(열)마다 따로 구하세요.",
    en="There is one mean and one deviation over all entries. Compute one per feature (column).",
    breaks=("form", "statistics"),
    see="standardize",
)
def standardize__no_axis(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(), _no_zero(X_train.std()))


@mistake(
    ko="행마다 평균과 표준편차를 구했습니다. 행은 표본이고 열이 특징이므로 열마다 구하세요.",
    en="Mean and deviation were computed per row. Rows are samples and columns are features: compute them per column.",
    breaks=("form", "statistics"),
    see="standardize",
)
def standardize__rows(X_train, X_test):
    _same_columns(X_train, X_test)

    def scaled(X):
        return (X - X.mean(axis=1, keepdims=True)) / _no_zero(X.std(axis=1, keepdims=True))

    return scaled(X_train), scaled(X_test), X_train.mean(axis=1), _no_zero(X_train.std(axis=1))


@mistake(
    ko="값이 모두 같은 열의 표준편차가 0으로 남았습니다. 표준편차가 0이면 1로 바꾸세요.",
    en="The deviation of a constant column was left at 0. Where it is 0, use 1.",
    breaks="constant",
    see="standardize",
)
def standardize__zero_division(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(axis=0), X_train.std(axis=0))


@mistake(
    ko="값이 모두 같은 열을 1이 아니라 아주 작은 수로 나누었습니다. 그러면 테스트 값이 터무니없이 커집니다. 표준편차가 0이면 1로 바꾸세요.",
    en="A constant column was divided by a tiny number, not by 1, so test values blow up. Where the deviation is 0, use 1.",
    breaks="constant",
    see="standardize",
)
def standardize__epsilon(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(axis=0), X_train.std(axis=0) + 1e-8)


@mistake(
    ko="조금만 변하는 열을 값이 모두 같은 열로 보았습니다. 표준편차가 0일 때만 1로 바꾸고, 아무리 작아도 0이 아니면 그 값으로 나누세요.",
    en="A column that varies a little was taken for a constant one. Put 1 only where the deviation is 0, and divide by any other, however small.",
    breaks="statistics",
    see="standardize",
)
def standardize__small_is_constant(X_train, X_test):
    std = X_train.std(axis=0)
    return _scaled(X_train, X_test, X_train.mean(axis=0), np.where(std < 1e-3, 1.0, std))


@mistake(
    ko="정수 배열을 받으면 결과의 소수가 잘렸습니다. 실수 배열로 계산하세요.",
    en="For integer arrays the fractions of the result were cut off. Compute in floats.",
    breaks="integers",
    see="standardize",
)
def standardize__truncated(X_train, X_test):
    Z_train, Z_test, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return Z_train.astype(X_train.dtype), Z_test.astype(X_test.dtype), mean, std


@mistake(
    ko="표준편차가 아니라 분산이 나왔습니다. 분산의 제곱근을 쓰세요.",
    en="This is the variance, not the standard deviation. Take its square root.",
    breaks="statistics",
    see="standardize",
)
def standardize__variance(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.var(axis=0)))


@mistake(
    ko="표준편차를 n − 1로 나누어 구했습니다(ddof=1). 여기서는 n으로 나눕니다(NumPy의 기본값).",
    en="The deviation divides by n − 1 (ddof=1). Here it divides by n, as NumPy does by default.",
    breaks="statistics",
    see="standardize",
)
def standardize__ddof(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0, ddof=1)))


@mistake(
    ko="평균을 빼지 않았습니다. 먼저 평균을 빼고 표준편차로 나누세요.",
    en="The mean was not subtracted. Subtract it first, then divide by the deviation.",
    breaks=("train", "test"),
    see="standardize",
)
def standardize__not_centred(X_train, X_test):
    _, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return X_train / std, X_test / std, mean, std


@mistake(
    ko="평균을 빼기만 하고 표준편차로 나누지 않았습니다.",
    en="The mean was subtracted, but nothing was divided by the standard deviation.",
    breaks=("train", "test"),
    see="standardize",
)
def standardize__only_centred(X_train, X_test):
    _, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return X_train - mean, X_test - mean, mean, std


@mistake(
    ko="열마다 최솟값을 빼고 범위로 나누었습니다. 표준화는 평균을 빼고 표준편차로 나눕니다.",
    en="This subtracts the minimum of each column and divides by its range. Standardizing subtracts the mean and divides by the deviation.",
    breaks="statistics",
    see="standardize",
)
def standardize__min_max(X_train, X_test):
    low = X_train.min(axis=0)
    return _scaled(X_train, X_test, low, _no_zero(X_train.max(axis=0) - low))


@mistake(
    ko="평균 대신 중앙값을 뺐습니다. 표준화에서는 평균을 뺍니다.",
    en="The median was subtracted. Standardizing subtracts the mean.",
    breaks="statistics",
    see="standardize",
)
def standardize__median(X_train, X_test):
    return _scaled(X_train, X_test, np.median(X_train, axis=0), _no_zero(X_train.std(axis=0)))


@mistake(
    ko="받은 X_train이 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given X_train was changed. Make new arrays and return them.",
    breaks="inputs",
    see="standardize",
)
def standardize__in_place(X_train, X_test):
    mean, std = X_train.mean(axis=0), _no_zero(X_train.std(axis=0))
    if X_train.dtype.kind != "f":
        return _scaled(X_train, X_test, mean, std)
    _same_columns(X_train, X_test)
    X_train -= mean
    X_train /= std
    return X_train, (X_test - mean) / std, mean, std


@mistake(
    ko="테스트 데이터의 열이 하나뿐인데 답이 나왔습니다. 열의 수가 다르면 ValueError를 일으키세요.",
    en="An answer came back for a test set with a single column. Raise ValueError when the numbers of columns differ.",
    breaks="columns",
    see="standardize",
)
def standardize__columns_unchecked(X_train, X_test):
    mean, std = X_train.mean(axis=0), _no_zero(X_train.std(axis=0))
    return (X_train - mean) / std, (X_test - mean) / std, mean, std


@mistake(
    ko="값이 모두 같은 열을 1로 나누었지만 std에는 0을 돌려주었습니다. 실제로 나눈 1을 std에도 넣으세요.",
    en="A constant column was divided by 1, but std still says 0. Put the 1 that was used into std as well.",
    breaks="constant",
    see="standardize",
)
def standardize__reports_zero(X_train, X_test):
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    Z_train, Z_test, mean, _ = _scaled(X_train, X_test, mean, _no_zero(std))
    return Z_train, Z_test, mean, std


@mistake(
    ko="받은 X_test가 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given X_test was changed. Make new arrays and return them.",
    breaks="inputs",
    see="standardize",
)
def standardize__test_in_place(X_train, X_test):
    mean, std = X_train.mean(axis=0), _no_zero(X_train.std(axis=0))
    if X_test.dtype.kind != "f":
        return _scaled(X_train, X_test, mean, std)
    _same_columns(X_train, X_test)
    X_test -= mean
    X_test /= std
    return (X_train - mean) / std, X_test, mean, std


@mistake(
    ko="Z_train과 Z_test만 돌려주었습니다. mean과 std까지 네 값을 돌려주세요.",
    en="Only Z_train and Z_test came back. Return four values, with mean and std.",
    breaks="form",
    see="standardize",
)
def standardize__two_values(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))[:2]


@mistake(
    ko="mean과 std의 모양이 (1, d)입니다. (d,)로 돌려주세요.",
    en="mean and std have shape (1, d). Return them as (d,).",
    breaks="form",
    see="standardize",
)
def standardize__keepdims(X_train, X_test):
    return _scaled(X_train, X_test, X_train.mean(axis=0, keepdims=True), _no_zero(X_train.std(axis=0, keepdims=True)))


@mistake(
    ko="Z_train에서 평균을 빼지 않았습니다. 테스트 데이터처럼 평균을 빼고 나누세요.",
    en="The mean was not subtracted in Z_train. Subtract it and divide, as for the test set.",
    breaks="train",
    see="standardize",
)
def standardize__train_not_centred(X_train, X_test):
    _, Z_test, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return X_train / std, Z_test, mean, std


@mistake(
    ko="먼저 나눈 다음 평균을 뺐습니다(x / std − mean). 평균을 빼고 나서 나누세요.",
    en="The division came before the subtraction (x / std − mean). Subtract the mean first, then divide.",
    breaks=("train", "test"),
    see="standardize",
)
def standardize__divides_first(X_train, X_test):
    _, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return X_train / std - mean, X_test / std - mean, mean, std


@mistake(
    ko="테스트 데이터가 한 행뿐이면 평균만 빼고 나누지 않았습니다. 행이 몇 개든, 값이 모두 같은 열이 있든 학습 데이터의 표준편차로 나누세요.",
    en="A test set of a single row was centred but not divided. However many rows it has, and even where a column of it is constant, divide by the deviation of the training set.",
    breaks="test",
    see="standardize",
)
def standardize__constant_in_the_test_set(X_train, X_test):
    Z_train, _, mean, std = _scaled(X_train, X_test, X_train.mean(axis=0), _no_zero(X_train.std(axis=0)))
    return Z_train, (X_test - mean) / np.where(np.ptp(X_test, axis=0) == 0, 1.0, std), mean, std
