"""Other right ways to write chain_rule, and known mistakes."""

from functools import reduce

import numpy as np
from dlgrade.checking import mistake, right


def _values(functions, x):
    """What goes into each function, and last what comes out of the chain."""
    values = [x]
    for f in functions:
        values.append(f(values[-1]))
    return values


def _product(factors):
    return float(np.prod(list(factors), dtype=float))


def _slope(functions, slopes, x):
    return _product(df(u) for df, u in zip(slopes, _values(functions, x), strict=False))


@right
def chain_rule__two_passes(functions, slopes, x):
    inputs = []
    for f in functions:
        inputs.append(x)
        x = f(x)
    total = 1.0
    for df, u in zip(slopes, inputs, strict=True):
        total = total * df(u)
    return x, total


@right
def chain_rule__backwards(functions, slopes, x):
    values = _values(functions, x)
    upstream = 1.0
    for k in reversed(range(len(functions))):
        upstream *= slopes[k](values[k])
    return values[-1], upstream


@right
def chain_rule__recursive(functions, slopes, x):
    if len(functions) == 0:
        return x, 1
    value, rest = chain_rule(functions[1:], slopes[1:], functions[0](x))  # noqa: F821
    return value, slopes[0](x) * rest


@right
def chain_rule__reduce(functions, slopes, x):
    def step(so_far, pair):
        f, df = pair
        value, slope = so_far
        return f(value), df(value) * slope

    return reduce(step, zip(functions, slopes, strict=True), (x, 1.0))


@right
def chain_rule__array(functions, slopes, x):
    *inputs, value = _values(functions, x)
    return np.array([value, _product(slopes[k](u) for k, u in enumerate(inputs))])


@mistake(
    ko="기울기를 더했습니다. 이어진 함수의 기울기는 곱합니다.",
    en="The slopes were added. Slopes of functions one after the other are multiplied.",
    breaks=("slope", "empty"),
    see="chain-rule",
)
def chain_rule__sum(functions, slopes, x):
    values = _values(functions, x)
    return values[-1], sum(df(u) for df, u in zip(slopes, values, strict=False))


@mistake(
    ko="모든 기울기를 처음의 x에서 구했습니다. 함수마다 그 함수에 들어간 값에서 구하세요.",
    en="All slopes were taken at the first x. Take each at what goes into that function.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__all_at_x(functions, slopes, x):
    return _values(functions, x)[-1], _product(df(x) for df in slopes)


@mistake(
    ko="기울기를 그 함수에서 나온 값에서 구했습니다. 들어간 값에서 구하세요.",
    en="Each slope was taken at what comes out of its function. Take it at what goes in.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__at_the_output(functions, slopes, x):
    values = _values(functions, x)
    return values[-1], _product(df(u) for df, u in zip(slopes, values[1:], strict=True))


@mistake(
    ko="모든 기울기를 마지막 값에서 구했습니다. 함수마다 그 함수에 들어간 값에서 구하세요.",
    en="All slopes were taken at the final value. Take each at what goes into that function.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__all_at_the_end(functions, slopes, x):
    value = _values(functions, x)[-1]
    return value, _product(df(value) for df in slopes)


@mistake(
    ko="마지막 함수의 기울기만 있습니다. 앞 함수들의 기울기도 곱하세요.",
    en="Only the slope of the last function is there. Multiply by those of the functions before it.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__only_the_last(functions, slopes, x):
    values = _values(functions, x)
    return values[-1], slopes[-1](values[-2]) if slopes else 1.0


@mistake(
    ko="첫 함수의 기울기만 있습니다. 뒤 함수들의 기울기도 곱하세요.",
    en="Only the slope of the first function is there. Multiply by those of the functions after it.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__only_the_first(functions, slopes, x):
    return _values(functions, x)[-1], slopes[0](x) if slopes else 1.0


@mistake(
    ko="첫 함수의 기울기가 빠졌습니다. 목록의 처음부터 모두 곱하세요.",
    en="The slope of the first function is missing. Multiply all of them, from the first of the list.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__first_missing(functions, slopes, x):
    values = _values(functions, x)
    return values[-1], _product(df(u) for df, u in list(zip(slopes, values, strict=False))[1:])


@mistake(
    ko="마지막 함수의 기울기가 빠졌습니다. 목록의 끝까지 모두 곱하세요.",
    en="The slope of the last function is missing. Multiply all of them, to the end of the list.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__last_missing(functions, slopes, x):
    values = _values(functions, x)
    return values[-1], _product(df(u) for df, u in list(zip(slopes, values, strict=False))[:-1])


@mistake(
    ko="기울기를 함수의 차례와 거꾸로 짝지었습니다. slopes[k]는 functions[k]의 도함수입니다.",
    en="The slopes were paired with the functions in reverse. slopes[k] belongs to functions[k].",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__slopes_reversed(functions, slopes, x):
    return _values(functions, x)[-1], _slope(functions, slopes[::-1], x)


@mistake(
    ko="기울기가 아니라 함수의 값을 곱했습니다. slopes의 함수로 기울기를 구하세요.",
    en="The values of the functions were multiplied, not their slopes. The functions in slopes give the slopes.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__product_of_values(functions, slopes, x):  # noqa: ARG001
    values = _values(functions, x)
    return values[-1], float(np.prod(values[1:]))


@mistake(
    ko="기울기에 x가 더 곱해졌습니다. 1에서 시작해 기울기만 곱하세요.",
    en="The slope has been multiplied by x. Begin with 1 and multiply by the slopes alone.",
    breaks=("slope", "empty"),
    see="chain-rule",
)
def chain_rule__begins_with_x(functions, slopes, x):
    return _values(functions, x)[-1], x * _slope(functions, slopes, x)


@mistake(
    ko="기울기를 이어서 넣었습니다. 앞 함수의 기울기를 다음 도함수에 넣지 말고, 서로 곱하세요.",
    en="The slope of one function was put into the derivative of the next. Multiply the slopes instead.",
    breaks=("slope", "empty"),
    see="chain-rule",
)
def chain_rule__slopes_chained(functions, slopes, x):
    return _values(functions, x)[-1], _values(slopes, x)[-1]


@mistake(
    ko="함수를 거꾸로 적용했습니다. 목록의 첫 함수부터 적용하세요.",
    en="The functions were applied in reverse. Begin with the first of the list.",
    breaks=("value", "slope"),
    see="chain-rule",
)
def chain_rule__reversed(functions, slopes, x):
    functions, slopes = functions[::-1], slopes[::-1]
    return _values(functions, x)[-1], _slope(functions, slopes, x)


@mistake(
    ko="마지막 함수를 거치기 전의 값이 나왔습니다. 목록의 함수를 모두 거친 값을 돌려주세요.",
    en="The value before the last function came back. Return what comes out after all functions of the list.",
    breaks="value",
    see="chain-rule",
)
def chain_rule__value_before_the_last(functions, slopes, x):
    return _values(functions[:-1], x)[-1], _slope(functions, slopes, x)


@mistake(
    ko="마지막 함수를 처음의 x에 적용했습니다. 앞 함수에서 나온 값에 적용하세요.",
    en="The last function was applied to the first x. Apply it to what came out of the one before.",
    breaks="value",
    see="chain-rule",
)
def chain_rule__last_function_of_x(functions, slopes, x):
    return functions[-1](x) if functions else x, _slope(functions, slopes, x)


@mistake(
    ko="함수들의 값을 곱했습니다. 앞 함수의 결과를 다음 함수에 넣으세요.",
    en="The values of the functions were multiplied. Put the result of each into the next.",
    breaks="value",
    see="chain-rule",
)
def chain_rule__multiplies_the_functions(functions, slopes, x):
    value = float(np.prod([f(x) for f in functions])) if functions else x
    return value, _slope(functions, slopes, x)


@mistake(
    ko="기울기가 먼저, 값이 나중에 왔습니다. 값을 먼저 돌려주세요.",
    en="The slope came first and the value second. Return the value first.",
    breaks=("value", "slope", "empty"),
    see="chain-rule",
)
def chain_rule__swapped(functions, slopes, x):
    return _slope(functions, slopes, x), _values(functions, x)[-1]


@mistake(
    ko="기울기만 돌려주었습니다. 값도 함께 돌려주세요.",
    en="Only the slope came back. Return the value with it.",
    breaks="form",
    see="chain-rule",
)
def chain_rule__only_the_slope(functions, slopes, x):
    return _slope(functions, slopes, x)


@mistake(
    ko="값만 돌려주었습니다. 기울기도 함께 돌려주세요.",
    en="Only the value came back. Return the slope with it.",
    breaks="form",
    see="chain-rule",
)
def chain_rule__only_the_value(functions, slopes, x):  # noqa: ARG001
    return _values(functions, x)[-1]


@mistake(
    ko="함수마다의 기울기 목록을 돌려주었습니다. 모두 곱한 수 하나가 기울기입니다.",
    en="The slope that came back is a list, one for each function. It has to be one number, their product.",
    breaks="form",
    see="chain-rule",
)
def chain_rule__list_of_slopes(functions, slopes, x):
    values = _values(functions, x)
    return values[-1], [df(u) for df, u in zip(slopes, values, strict=False)]


@mistake(
    ko="빈 목록일 때 오류가 났습니다. 그때는 (x, 1)을 돌려주세요.",
    en="With empty lists there was an error. Return (x, 1) then.",
    breaks="empty",
    see="chain-rule",
)
def chain_rule__empty_refused(functions, slopes, x):
    slope = slopes[0](x)
    for df, u in list(zip(slopes, _values(functions, x), strict=False))[1:]:
        slope *= df(u)
    return _values(functions, x)[-1], slope


@mistake(
    ko="빈 목록일 때 기울기가 0입니다. 아무것도 하지 않는 함수는 x만큼 변할 때 x만큼 변하므로 기울기가 1입니다.",
    en="With empty lists the slope is 0. A function that does nothing changes by as much as x does: its slope is 1.",
    breaks="empty",
    see="chain-rule",
)
def chain_rule__empty_is_flat(functions, slopes, x):
    return _values(functions, x)[-1], _slope(functions, slopes, x) if functions else 0.0


@mistake(
    ko="받은 도함수를 쓰지 않고 기울기를 차분으로 재었습니다. 그래서 꺾인 곳에서 slopes가 말하는 값이 나오지 않습니다. slopes의 값을 곱하세요.",
    en="The slope was measured by differences, not found from the given derivatives, so at a corner it is not what slopes says. Multiply what slopes gives.",
    breaks="slope",
    see="chain-rule",
)
def chain_rule__central_difference(functions, slopes, x):  # noqa: ARG001
    def whole(t):
        return _values(functions, t)[-1]

    h = 1e-4
    near = (whole(x + h) - whole(x - h)) / (2 * h)
    far = (whole(x + 2 * h) - whole(x - 2 * h)) / (4 * h)
    return whole(x), (4 * near - far) / 3
