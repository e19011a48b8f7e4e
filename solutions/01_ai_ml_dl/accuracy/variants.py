import numpy as np
from dlgrade.checking import mistake, right


@right
def accuracy__loop(y_true, y_pred):
    hits = 0
    for a, b in zip(y_true, y_pred, strict=True):
        if a == b:
            hits += 1
    return hits / len(y_true)


@right
def accuracy__count_nonzero(y_true, y_pred):
    return np.count_nonzero(y_true == y_pred) / y_true.shape[0]


@right
def accuracy__float32(y_true, y_pred):
    return np.equal(y_true, y_pred).astype(np.float32).mean()


@right
def accuracy__one_minus_errors(y_true, y_pred):
    return 1 - sum(a != b for a, b in zip(list(y_true), list(y_pred), strict=True)) / len(y_true)


@mistake(
    ko="맞힌 개수를 돌려주었습니다. 표본 수로 나누어 비율로 만드세요.",
    en="This is the number of right predictions. Divide by the number of samples to get a share.",
    breaks="definition",
    see="accuracy",
)
def accuracy__count(y_true, y_pred):
    return int(np.sum(y_true == y_pred))


@mistake(
    ko="퍼센트(0~100)로 돌려주었습니다. 100을 곱하지 말고 0과 1 사이의 비율을 돌려주세요.",
    en="This is a percentage. Return the share between 0 and 1, without the factor of 100.",
    breaks="definition",
    see="accuracy",
)
def accuracy__percent(y_true, y_pred):
    return 100 * np.mean(y_true == y_pred)


@mistake(
    ko="레이블과 같은 예측도 맞힌 것으로 세지 않아 언제나 0이 나옵니다. `==`가 참인 표본을 세세요. `is`는 같은 객체인지를 묻습니다.",
    en="Not even predictions that equal their labels were counted, so this is always 0. Count where `==` holds; `is` asks for the same object.",
    breaks="definition",
    see="accuracy",
)
def accuracy__identity(y_true, y_pred):
    return sum(a is b for a, b in zip(y_true, y_pred, strict=True)) / len(y_true)


@mistake(
    ko="틀린 비율(오류율)을 돌려주었습니다. 맞힌 비율을 구하세요.",
    en="This is the error rate. Count the predictions that are right.",
    breaks="definition",
    see="accuracy",
)
def accuracy__error_rate(y_true, y_pred):
    return np.mean(y_true != y_pred)


@mistake(
    ko="레이블을 정수로 바꾸어 소수 부분이 사라진 채 비교했습니다. 바꾸지 말고 그대로 비교하세요.",
    en="The labels were converted to integers and lost their fractions. Compare them as they are.",
    breaks="labels",
    see="accuracy",
)
def accuracy__truncated(y_true, y_pred):
    return np.mean(y_true.astype(int) == y_pred.astype(int))


@mistake(
    ko="모두 맞으면 1이고 아니면 0입니다. 맞힌 것의 비율을 구하세요.",
    en="This is 1 when all are right and 0 otherwise. Take the share of right ones.",
    breaks="definition",
    see="accuracy",
)
def accuracy__all_equal(y_true, y_pred):
    return float(np.all(y_true == y_pred))


@mistake(
    ko="1을 1로 맞힌 표본만 세었습니다. 레이블이 무엇이든 예측과 같으면 맞힌 것입니다.",
    en="Only ones predicted as ones were counted. A prediction is right whenever it equals the label, whichever that is.",
    breaks="definition",
    see="accuracy",
)
def accuracy__ones_only(y_true, y_pred):
    return float(np.mean((y_true == 1) & (y_pred == 1)))


@mistake(
    ko="첫 표본만 비교했습니다. `return`이 반복문 안에 있다면 밖으로 옮기고, 모든 표본을 비교하세요.",
    en="Only the first sample was compared. If `return` stands inside a loop, move it out, and compare all samples.",
    breaks="definition",
    see="accuracy",
)
def accuracy__returns_in_the_loop(y_true, y_pred):
    for true, pred in zip(y_true, y_pred, strict=True):
        return int(true == pred) / len(y_true)


@mistake(
    ko="첫 표본을 비교하지 않았습니다. 번호는 0부터 시작합니다.",
    en="The first sample was not compared. Positions start at 0.",
    breaks="definition",
    see="accuracy",
)
def accuracy__skips_the_first(y_true, y_pred):
    return sum(y_true[i] == y_pred[i] for i in range(1, len(y_true))) / len(y_true)


@mistake(
    ko="마지막 표본을 비교하지 않았습니다. n개를 모두 비교하세요. `range(n)`은 이미 n - 1에서 끝납니다.",
    en="The last sample was not compared. Compare all n: `range(n)` already ends at n - 1.",
    breaks="definition",
    see="accuracy",
)
def accuracy__skips_the_last(y_true, y_pred):
    return sum(y_true[i] == y_pred[i] for i in range(len(y_true) - 1)) / len(y_true)


@mistake(
    ko="0을 0으로, 1을 1로 맞힌 표본만 세었습니다. 레이블이 무엇이든 예측과 같으면 맞힌 것입니다.",
    en="Only zeros predicted as 0 and ones predicted as 1 were counted. A prediction is right whenever it equals the label, whichever that is.",
    breaks="definition",
    see="accuracy",
)
def accuracy__zeros_and_ones(y_true, y_pred):
    return float(np.mean((y_true == y_pred) & ((y_true == 0) | (y_true == 1))))


@mistake(
    ko="0이 아닌 레이블을 모두 같은 것으로 보았습니다. 레이블의 값 자체를 비교하세요.",
    en="All labels other than 0 were taken for the same. Compare the labels themselves.",
    breaks="definition",
    see="accuracy",
)
def accuracy__zero_or_not(y_true, y_pred):
    return float(np.mean((y_true != 0) == (y_pred != 0)))


@mistake(
    ko="비율을 소수점 아래 한 자리로 반올림했습니다. 반올림하지 말고 돌려주세요.",
    en="The share was rounded to one decimal. Return it without rounding.",
    breaks="definition",
    see="accuracy",
)
def accuracy__rounded(y_true, y_pred):
    return round(float(np.mean(y_true == y_pred)), 1)


@mistake(
    ko="레이블을 반올림한 뒤에 비교했습니다. 바꾸지 말고 그대로 비교하세요.",
    en="The labels were rounded before they were compared. Compare them as they are.",
    breaks="labels",
    see="accuracy",
)
def accuracy__rounded_labels(y_true, y_pred):
    return float(np.mean(np.round(y_true) == np.round(y_pred)))


@mistake(
    ko="거의 같은 레이블도 맞힌 것으로 세었습니다. 오차를 허용하지 말고 `==`로 그대로 비교하세요.",
    en="Labels that are nearly equal were counted as right. Compare them as they are with `==`, without a tolerance.",
    breaks="labels",
    see="accuracy",
)
def accuracy__nearly_equal(y_true, y_pred):
    return float(np.mean(np.isclose(y_true, y_pred)))


@mistake(
    ko="원소가 하나인 배열이 나왔습니다. 비율을 수 하나로 돌려주세요.",
    en="An array with one entry came back. Return the share as one number.",
    breaks="number",
    see="accuracy",
)
def accuracy__array_of_one(y_true, y_pred):
    return np.mean(y_true == y_pred).reshape(1)


@mistake(
    ko="표본마다 맞았는지를 담은 배열이 나왔습니다. 맞힌 비율을 수 하나로 돌려주세요.",
    en="An array came back that says of each sample whether it is right. Return their share as one number.",
    breaks="number",
    see="accuracy",
)
def accuracy__each_sample(y_true, y_pred):
    return y_true == y_pred


@mistake(
    ko="받은 `y_pred`가 바뀌었습니다. 그대로 두고 계산은 새 배열에 하세요.",
    en="The given `y_pred` was changed. Leave it as it is, and compute in a new array.",
    breaks="inputs",
    see="accuracy",
)
def accuracy__in_place(y_true, y_pred):
    y_pred[...] = y_true == y_pred
    return float(np.mean(y_pred))


@mistake(
    ko="정수 1과 실수 1.0을 다른 레이블로 보았습니다. 글자로 바꾸거나 자료형을 따지지 말고 값을 `==`로 비교하세요.",
    en="The integer 1 and the float 1.0 were taken for different labels. Compare their values with `==`, neither as text nor by type.",
    breaks="labels",
    see="accuracy",
)
def accuracy__as_text(y_true, y_pred):
    return float(np.mean([str(t) == str(p) for t, p in zip(y_true.tolist(), y_pred.tolist(), strict=True)]))


@mistake(
    ko="반올림한 퍼센트(0~100)를 돌려주었습니다. 100을 곱하지도 반올림하지도 말고 0과 1 사이의 비율을 돌려주세요.",
    en="This is a percentage that was rounded. Return the share between 0 and 1, neither rounded nor times 100.",
    breaks="definition",
    see="accuracy",
)
def accuracy__rounded_percent(y_true, y_pred):
    return round(100 * float(np.mean(y_true == y_pred)), 2)
