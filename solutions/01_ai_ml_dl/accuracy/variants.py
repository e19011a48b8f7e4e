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
    see="accuracy",
)
def accuracy__count(y_true, y_pred):
    return int(np.sum(y_true == y_pred))


@mistake(
    ko="퍼센트(0~100)로 돌려주었습니다. 100을 곱하지 말고 0과 1 사이의 비율을 돌려주세요.",
    en="This is a percentage. Return the share between 0 and 1, without the factor of 100.",
    see="accuracy",
)
def accuracy__percent(y_true, y_pred):
    return 100 * np.mean(y_true == y_pred)


@mistake(
    ko="`is`는 같은 객체인지를 묻습니다. 값이 같은지는 `==`로 비교하세요.",
    en="`is` asks whether two things are the same object. Compare values with `==`.",
    see="accuracy",
)
def accuracy__identity(y_true, y_pred):
    return sum(a is b for a, b in zip(y_true, y_pred, strict=True)) / len(y_true)


@mistake(
    ko="틀린 비율(오류율)을 돌려주었습니다. 맞힌 비율을 구하세요.",
    en="This is the error rate. Count the predictions that are right.",
    see="accuracy",
)
def accuracy__error_rate(y_true, y_pred):
    return np.mean(y_true != y_pred)


@mistake(
    ko="레이블을 정수로 바꾸어 소수 부분이 사라진 채 비교했습니다. 바꾸지 말고 그대로 비교하세요.",
    en="The labels were converted to integers and lost their fractions. Compare them as they are.",
    see="accuracy",
)
def accuracy__truncated(y_true, y_pred):
    return np.mean(y_true.astype(int) == y_pred.astype(int))


@mistake(
    ko="모든 원소가 같을 때만 1이고 아니면 0입니다(`np.all`이나 정수 나눗셈 `//`이 그렇습니다). 같은 원소의 비율을 구하세요.",
    en="This is 1 when all are equal and 0 otherwise, as `np.all` or the division `//` has it. Take the share of equal entries.",
    see="accuracy",
)
def accuracy__all_equal(y_true, y_pred):
    return float(np.all(y_true == y_pred))


@mistake(
    ko="1을 1로 맞힌 표본만 세었습니다. 레이블이 무엇이든 예측과 같으면 맞힌 것입니다.",
    en="Only ones predicted as ones were counted. A prediction is right whenever it equals the label, whichever that is.",
    see="accuracy",
)
def accuracy__ones_only(y_true, y_pred):
    return float(np.mean((y_true == 1) & (y_pred == 1)))


@mistake(
    ko="첫 표본만 보고 끝났습니다. 반복문 안의 `return`을 반복문 밖으로 옮기세요.",
    en="It ended after the first sample. Move the `return` out of the loop.",
    see="accuracy",
)
def accuracy__returns_in_the_loop(y_true, y_pred):
    for true, pred in zip(y_true, y_pred, strict=True):
        return int(true == pred) / len(y_true)
