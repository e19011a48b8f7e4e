import numpy as np
from dlgrade.checking import mistake, right


# All that is done to the inputs is one call with two switches. So two mistakes can be laid over each other, and code that
# neither converts nor compares, as most write it first, is told both.
def _arrays(y_true, y_pred, dtype, compared):
    y_true, y_pred = np.asarray(y_true, dtype=dtype), np.asarray(y_pred, dtype=dtype)
    if compared and y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    return y_true, y_pred


@right
def mse__loop(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    total = 0.0
    for a, b in zip(np.ravel(y_true), np.ravel(y_pred), strict=True):
        total += (float(a) - float(b)) ** 2
    return total / np.size(y_true)


@right
def mse__dot_product(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    residuals = (y_true - y_pred).reshape(-1)
    return residuals @ residuals / residuals.size


@right
def mse__float32(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.square(y_true.astype(np.float32) - y_pred.astype(np.float32)).mean()


@right
def mse__expanded_square(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return (np.sum(y_true**2) - 2 * np.sum(y_true * y_pred) + np.sum(y_pred**2)) / y_true.size


@mistake(
    ko="제곱한 차이를 더하기만 했습니다. 표본 수로 나누어 평균을 내세요.",
    en="This is the sum of the squared differences. Divide by the number of samples.",
    breaks="definition",
    see="mse",
)
def mse__sum(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.sum((y_true - y_pred) ** 2)


@mistake(
    ko="평균의 절반입니다. ½을 붙이는 정의도 있지만 여기서는 나누지 않은 평균을 구합니다.",
    en="This is half of the mean. Some texts define the loss with ½; here it is the plain mean.",
    breaks="definition",
    see="mse",
)
def mse__half(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.mean((y_true - y_pred) ** 2) / 2


@mistake(
    ko="제곱한 차이를 모두 더한 값의 절반입니다. ½ 없이, 표본 수로 나누어 평균을 내세요.",
    en="This is half of the sum of squares. Divide by the number of samples, and leave the ½ out.",
    breaks="definition",
    see="mse",
)
def mse__half_sum(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.sum((y_true - y_pred) ** 2) / 2


@mistake(
    ko="차이의 절댓값을 평균했습니다(MAE). 절댓값 대신 제곱을 쓰세요.",
    en="This is the mean of the absolute differences (MAE). Square them instead.",
    breaks="definition",
    see="mse",
)
def mse__absolute(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.mean(np.abs(y_true - y_pred))


@mistake(
    ko="평균의 제곱근을 구했습니다(RMSE). 마지막에 제곱근을 취하지 마세요.",
    en="This is the root of the mean (RMSE). Leave the square root out.",
    breaks="definition",
    see="mse",
)
def mse__root(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.sqrt(np.mean((y_true - y_pred) ** 2))


@mistake(
    ko="차이를 먼저 평균한 뒤 제곱했습니다. 양수와 음수의 차이가 서로 지워지므로, 각각 제곱한 다음 평균을 내세요.",
    en="The differences were averaged first and squared afterwards, so positive and negative ones cancel. Square each one, then average.",
    breaks="definition",
    see="mse",
)
def mse__square_of_mean(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.mean(y_true - y_pred) ** 2


@mistake(
    ko="차이를 평균하고 절댓값을 취했습니다. 각 차이를 제곱한 다음 평균을 내세요.",
    en="This is the absolute value of the mean difference. Square each difference, then average.",
    breaks="definition",
    see="mse",
)
def mse__absolute_mean(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.abs(np.mean(y_true - y_pred))


@mistake(
    ko="차이를 제곱하지 않고 평균했습니다. 평균을 내기 전에 제곱하세요.",
    en="The differences were averaged without squaring them. Square them before averaging.",
    breaks="definition",
    see="mse",
)
def mse__unsquared(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.mean(y_true - y_pred)


@mistake(
    ko="모양을 확인하지 않아 (n,)과 (n, 1)이 (n, n)으로 브로드캐스트되었습니다. 모양이 다르면 ValueError를 일으키세요.",
    en="The shapes are not compared, so (n,) and (n, 1) are broadcast to (n, n). Raise a ValueError when they differ.",
    breaks="shapes",
    see="mse",
)
def mse__broadcast(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, False)
    return np.mean((y_true - y_pred) ** 2)


@mistake(
    ko="(n, 1) 입력에 열마다 평균을 내서 배열이 나왔습니다. 모든 원소를 한 번에 평균해 수 하나를 돌려주세요.",
    en="For (n, 1) inputs each column got its own mean, and an array came back. Average over all entries and return one number.",
    breaks="columns",
    see="mse",
)
def mse__axis(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.mean((y_true - y_pred) ** 2, axis=0)


@mistake(
    ko="정수 배열끼리 빼서 값이 한 바퀴 돌았습니다(uint8은 0에서 255까지만 담습니다). 먼저 실수로 바꾸세요.",
    en="Integer arrays were subtracted as they are, and the values wrapped around (uint8 holds 0 to 255). Convert to float first.",
    breaks="integers",
    see="mse",
)
def mse__wraparound(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, None, True)
    return np.mean((y_true - y_pred) ** 2)


@mistake(
    ko="원소가 하나인 배열이 나왔습니다. 평균을 수 하나로 돌려주세요.",
    en="An array with one entry came back. Return the mean as one number.",
    breaks="number",
    see="mse",
)
def mse__array_of_one(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return np.mean((y_true - y_pred) ** 2).reshape(1)


@mistake(
    ko="받은 `y_true`가 바뀌었습니다. 그대로 두고 계산은 새 배열에 하세요.",
    en="The given `y_true` was changed. Leave it as it is, and compute in a new array.",
    breaks="inputs",
    see="mse",
)
def mse__in_place(y_true, y_pred):
    given = y_true
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    value = np.mean((y_true - y_pred) ** 2)
    given[...] = y_true - y_pred
    return value


@mistake(
    ko="한쪽이 정수 배열이면 소수점 아래를 버리고 뺐습니다. 둘 다 실수로 바꾸어 빼세요.",
    en="Where one array holds integers, what follows the decimal point was cut off before subtracting. Convert both to float.",
    breaks="integers",
    see="mse",
)
def mse__cut_to_integers(y_true, y_pred):
    wide = [np.asarray(y, dtype=np.int64 if np.asarray(y).dtype.kind in "iu" else float) for y in (y_true, y_pred)]
    if wide[0].shape != wide[1].shape:
        raise ValueError("shapes differ")
    if "i" in (wide[0].dtype.kind, wide[1].dtype.kind):
        wide = [y.astype(np.int64) for y in wide]
    return float(np.mean((wide[0] - wide[1]) ** 2))


@mistake(
    ko="축의 수가 같으면 모양이 달라도 받아들여, 원소가 하나인 배열이 다른 쪽의 길이로 늘어났습니다. 모양 전체를 비교하세요.",
    en="Different shapes with as many axes were accepted, and an array of one entry was stretched to the length of the other. Compare the whole shapes.",
    breaks="shapes",
    see="mse",
)
def mse__axes_compared(y_true, y_pred):
    if np.ndim(y_true) != np.ndim(y_pred):
        raise ValueError("shapes differ")
    return float(np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2))
