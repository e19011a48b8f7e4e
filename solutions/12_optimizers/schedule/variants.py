"""Other right ways to write schedule, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(step, warmup, total):
    if step < 0 or not 0 <= warmup < total:
        raise ValueError("no schedule")


def _schedule(step, warmup, total, base, rising=None, falling=None, end=None):
    """The schedule with one part replaced: a function of (step, warmup, total), in units of base."""
    _refuse(step, warmup, total)
    if step < warmup:
        share = rising(step, warmup, total) if rising else (step + 1) / warmup
    elif step < total or end is None:
        cosine = (1 + math.cos(math.pi * min((step - warmup) / (total - warmup), 1))) / 2
        share = falling(step, warmup, total) if falling and step < total else cosine
    else:
        share = end(step, warmup, total)
    return base * share


@right
def schedule__numpy(step, warmup, total, base):
    if step < 0 or warmup < 0 or warmup >= total:
        raise ValueError("step, warmup, total")
    if step < warmup:
        return np.linspace(base / warmup, base, warmup)[step]
    progress = np.clip((step - warmup) / (total - warmup), 0.0, 1.0)
    return np.float64(0.5) * base * (1.0 + np.cos(np.pi * progress))


@right
def schedule__half_angle(step, warmup, total, base):
    if step < 0:
        raise ValueError("step")
    if warmup < 0:
        raise ValueError("warmup")
    if total - warmup <= 0:
        raise ValueError("total")
    if step >= total:
        return 0
    if step >= warmup:
        return base * math.cos(math.pi / 2 * (step - warmup) / (total - warmup)) ** 2
    return base / warmup * (step + 1)


@right
def schedule__whole_table(step, warmup, total, base):
    _refuse(step, warmup, total)
    rates = [base * (i + 1) / warmup for i in range(warmup)]
    for i in range(total - warmup):
        rates.append(base * 0.5 * (1 + math.cos(i * math.pi / (total - warmup))))
    return rates[step] if step < len(rates) else 0.0


@right
def schedule__smaller_of_two(step, warmup, total, base):
    _refuse(step, warmup, total)
    rise = (step + 1) / warmup if warmup else 1.0
    done = max(0, min(step, total) - warmup) / (total - warmup)
    return base * min(rise, 1.0) * (math.cos(math.pi * done) + 1) / 2


@right
def schedule__float32(step, warmup, total, base):
    _refuse(step, warmup, total)
    step, warmup, total, base = (np.float32(each) for each in (step, warmup, total, base))
    if step < warmup:
        return base * (step + 1) / warmup
    if step >= total:
        return np.float32(0)
    return base / 2 * (1 + np.cos(np.float32(np.pi) * (step - warmup) / (total - warmup)))


@mistake(
    ko="첫 걸음의 학습률이 0이라 아무것도 움직이지 않습니다. 걸음은 0부터 세므로 step + 1을 쓰세요.",
    en="The first step has a rate of 0, so nothing moves. Steps count from 0: use step + 1.",
    breaks="warmup",
    see="schedule",
)
def schedule__starts_at_0(step, warmup, total, base):
    return _schedule(step, warmup, total, base, rising=lambda step, warmup, _: step / warmup)


@mistake(
    ko="예열이 끝나도 base에 닿지 않습니다. 예열의 마지막 걸음에서 base가 되도록 warmup으로 나누세요.",
    en="The warm-up ends below base. Divide by warmup, so that its last step has the rate base.",
    breaks="warmup",
    see="schedule",
)
def schedule__does_not_reach_base(step, warmup, total, base):
    return _schedule(step, warmup, total, base, rising=lambda step, warmup, _: (step + 1) / (warmup + 1))


@mistake(
    ko="예열이 없습니다. 예열 동안에는 0에 가까운 값에서 base까지 고르게 올리세요.",
    en="There is no warm-up: the rate is base from the start. Let it rise evenly to base.",
    breaks="warmup",
    see="schedule",
)
def schedule__no_warm_up(step, warmup, total, base):
    return _schedule(step, warmup, total, base, rising=lambda *_: 1.0)


@mistake(
    ko="예열 동안 학습률이 0입니다. 정수 나눗셈으로 몫만 남았는지 살펴보세요.",
    en="The rate is 0 during the warm-up until its last step. Look for a division that keeps only whole numbers.",
    breaks="warmup",
    see="schedule",
)
def schedule__whole_division(step, warmup, total, base):
    return _schedule(step, warmup, total, base, rising=lambda step, warmup, _: (step + 1) // warmup)


@mistake(
    ko="예열 동안 학습률이 내려갑니다. 작은 값에서 base까지 올리세요.",
    en="The rate falls during the warm-up. Let it rise, from a small value to base.",
    breaks="warmup",
    see="schedule",
)
def schedule__warm_up_falls(step, warmup, total, base):
    return _schedule(step, warmup, total, base, rising=lambda step, warmup, _: 1 - step / warmup)


@mistake(
    ko="예열의 오름이 total로 나뉘어 너무 느립니다. warmup으로 나누세요.",
    en="In the warm-up the rate was divided by total and rises too slowly. Divide by warmup.",
    breaks="warmup",
    see="schedule",
)
def schedule__warm_up_over_total(step, warmup, total, base):
    return _schedule(step, warmup, total, base, rising=lambda step, _, total: (step + 1) / total)


@mistake(
    ko="예열의 학습률이 코사인에까지 곱해져 있습니다. 예열 동안에는 고르게만 올리세요.",
    en="During the warm-up the cosine was multiplied in as well. There the rate just rises evenly.",
    breaks="warmup",
    see="schedule",
)
def schedule__cosine_in_the_warm_up(step, warmup, total, base):
    def rising(step, warmup, total):
        return (step + 1) / warmup * (1 + math.cos(math.pi * step / total)) / 2

    return _schedule(step, warmup, total, base, rising=rising)


@mistake(
    ko="내려가는 정도를 처음부터 세었습니다. 예열이 끝난 다음부터 세어, step − warmup을 total − warmup으로 나누세요.",
    en="The fall was counted from the very first step. Count from the end of the warm-up: divide step − warmup by total − warmup.",
    breaks="cosine",
    see="schedule",
)
def schedule__counts_the_warm_up(step, warmup, total, base):
    return _schedule(
        step, warmup, total, base, falling=lambda step, _, total: (1 + math.cos(math.pi * step / total)) / 2
    )


@mistake(
    ko="예열 뒤의 걸음 수를 total로 나누어 너무 천천히 줄어듭니다. total − warmup으로 나누세요.",
    en="The steps after the warm-up were divided by total, so the rate falls too slowly. Divide by total − warmup.",
    breaks="cosine",
    see="schedule",
)
def schedule__divides_by_total(step, warmup, total, base):
    def falling(step, warmup, total):
        return (1 + math.cos(math.pi * (step - warmup) / total)) / 2

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="마지막 걸음에서 이미 0입니다. total − warmup으로 나누면 0이 되는 것은 그다음부터입니다.",
    en="The last step has a rate of 0 already. Divided by total − warmup, the rate is 0 only from the step after it.",
    breaks="cosine",
    see="schedule",
)
def schedule__ends_a_step_early(step, warmup, total, base):
    def falling(step, warmup, total):
        return (1 + math.cos(math.pi * (step - warmup) / max(total - warmup - 1, 1))) / 2

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="예열이 끝난 걸음에서 이미 내려가기 시작했습니다. step = warmup일 때는 아직 base입니다.",
    en="The fall began one step early. At step = warmup the rate is still base.",
    breaks="cosine",
    see="schedule",
)
def schedule__falls_a_step_early(step, warmup, total, base):
    def falling(step, warmup, total):
        return (1 + math.cos(math.pi * (step + 1 - warmup) / (total - warmup))) / 2

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="코사인에 1을 더하지 않아 학습률이 음수가 됩니다. (1 + cos) / 2를 쓰세요.",
    en="Without adding 1 to the cosine the rate becomes negative. Use (1 + cos) / 2.",
    breaks="cosine",
    see="schedule",
)
def schedule__bare_cosine(step, warmup, total, base):
    def falling(step, warmup, total):
        return math.cos(math.pi * (step - warmup) / (total - warmup))

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="절반으로 나누지 않아 base의 두 배에서 내려옵니다. (1 + cos)를 2로 나누세요.",
    en="The rate comes down from twice the base. Divide (1 + cos) by 2.",
    breaks="cosine",
    see="schedule",
)
def schedule__not_halved(step, warmup, total, base):
    def falling(step, warmup, total):
        return 1 + math.cos(math.pi * (step - warmup) / (total - warmup))

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="예열 다음에 학습률이 0에서 올라갑니다. 각이 0에서 π까지 커지면 (1 + cos) / 2는 1에서 0으로 내려갑니다.",
    en="After the warm-up the rate rises from 0. (1 + cos) / 2 falls from 1 to 0 as the angle grows from 0 to π.",
    breaks="cosine",
    see="schedule",
)
def schedule__minus_cosine(step, warmup, total, base):
    def falling(step, warmup, total):
        return (1 - math.cos(math.pi * (step - warmup) / (total - warmup))) / 2

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="직선을 따라 내려갑니다. 코사인의 반 주기를 쓰세요.",
    en="The rate falls along a straight line. Use half a period of the cosine.",
    breaks="cosine",
    see="schedule",
)
def schedule__straight_line(step, warmup, total, base):
    def falling(step, warmup, total):
        return 1 - (step - warmup) / (total - warmup)

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="코사인의 한 주기를 다 써서 학습률이 내려갔다 다시 올라옵니다. 각은 π까지만 커집니다.",
    en="The cosine went through a whole period, so the rate falls and rises again. The angle grows to π only.",
    breaks="cosine",
    see="schedule",
)
def schedule__whole_period(step, warmup, total, base):
    def falling(step, warmup, total):
        return (1 + math.cos(2 * math.pi * (step - warmup) / (total - warmup))) / 2

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="코사인의 4분의 1주기를 썼습니다. 각은 0에서 π까지 커지고, (1 + cos) / 2를 곱합니다.",
    en="A quarter of the cosine's period was used. The angle grows from 0 to π, and the factor is (1 + cos) / 2.",
    breaks="cosine",
    see="schedule",
)
def schedule__quarter_period(step, warmup, total, base):
    def falling(step, warmup, total):
        return math.cos(math.pi / 2 * (step - warmup) / (total - warmup))

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="cos에 각도를 도(°)로 넣었습니다. 라디안(π)으로 넣으세요.",
    en="The angle went into cos in degrees. It takes radians (π).",
    breaks="cosine",
    see="schedule",
)
def schedule__degrees(step, warmup, total, base):
    def falling(step, warmup, total):
        return (1 + math.cos(180 * (step - warmup) / (total - warmup))) / 2

    return _schedule(step, warmup, total, base, falling=falling)


@mistake(
    ko="예열 다음에도 학습률이 base 그대로입니다. 코사인을 따라 0까지 내리세요.",
    en="After the warm-up the rate stays at base. Let it fall to 0 along the cosine.",
    breaks="cosine",
    see="schedule",
)
def schedule__stays_at_base(step, warmup, total, base):
    return _schedule(step, warmup, total, base, falling=lambda *_: 1.0)


@mistake(
    ko="base가 곱해지지 않았습니다. 0과 1 사이의 비율에 base를 곱하세요.",
    en="base was left out: this is a share between 0 and 1. Multiply it by base.",
    breaks=("warmup", "cosine"),
    see="schedule",
)
def schedule__without_base(step, warmup, total, base):  # noqa: ARG001
    return _schedule(step, warmup, total, 1.0)


@mistake(
    ko="total걸음이 지나자 학습률이 코사인을 따라 다시 올라갑니다. total부터는 0을 돌려주세요.",
    en="After step total the rate rises again along the cosine. From total on, return 0.",
    breaks="end",
    see="schedule",
)
def schedule__rises_again(step, warmup, total, base):
    def end(step, warmup, total):
        return (1 + math.cos(math.pi * (step - warmup) / (total - warmup))) / 2

    return _schedule(step, warmup, total, base, end=end)


@mistake(
    ko="total걸음이 지나면 학습률이 base입니다. total부터는 0을 돌려주세요.",
    en="After step total the rate is base. From total on, return 0.",
    breaks="end",
    see="schedule",
)
def schedule__base_at_the_end(step, warmup, total, base):
    return _schedule(step, warmup, total, base, end=lambda *_: 1.0)


@mistake(
    ko="total걸음이 지나면 오류가 납니다. 오류를 내지 말고 0을 돌려주세요.",
    en="After step total there is an error. Return 0 instead.",
    breaks="end",
    see="schedule",
)
def schedule__error_at_the_end(step, warmup, total, base):
    if step >= total > warmup >= 0:
        raise ValueError("step")
    return _schedule(step, warmup, total, base)


@mistake(
    ko="예열이 0걸음일 때 0으로 나누어 오류가 납니다. 예열이 있을 때만 warmup으로 나누세요.",
    en="Where there is no warm-up, this divides by 0. Divide by warmup only if there is one.",
    breaks="without",
    see="schedule",
)
def schedule__divides_by_no_warm_up(step, warmup, total, base):
    _refuse(step, warmup, total)
    rise = (step + 1) / warmup
    return base * rise if step < warmup else _schedule(step, warmup, total, base)


@mistake(
    ko="예열이 0걸음인데 첫 걸음을 예열로 보았습니다. 그때는 base에서 시작해 코사인을 따라 내려갑니다.",
    en="A step of warm-up was put in where there is none. Then the rate begins with base and falls along the cosine at once.",
    breaks="without",
    see="schedule",
)
def schedule__at_least_one(step, warmup, total, base):
    return _schedule(step, warmup or 1, total, base)


@mistake(
    ko="일정이 될 수 없는 수를 그대로 받아들입니다. 계산하기 전에 확인하고 ValueError를 내세요.",
    en="Numbers that make no schedule are accepted. Look at them before computing, and raise ValueError.",
    breaks="errors",
    see="schedule",
)
def schedule__no_errors(step, warmup, total, base):
    if step >= 0 and 0 <= warmup < total:
        return _schedule(step, warmup, total, base)
    return 0.0


@mistake(
    ko="음수인 step을 받아들입니다. 걸음은 0부터 세므로 ValueError를 내세요.",
    en="A negative step is accepted. Steps count from 0: raise ValueError.",
    breaks="errors",
    see="schedule",
)
def schedule__negative_step(step, warmup, total, base):
    return 0.0 if step < 0 else _schedule(step, warmup, total, base)


@mistake(
    ko="음수인 warmup을 받아들입니다. ValueError를 내세요.",
    en="A negative warmup is accepted. Raise ValueError.",
    breaks="errors",
    see="schedule",
)
def schedule__negative_warm_up(step, warmup, total, base):
    return _schedule(step, max(warmup, 0), total, base)


@mistake(
    ko="total이 warmup보다 작은데 받아들입니다. 예열 다음에 내려갈 걸음이 있어야 하므로 ValueError를 내세요.",
    en="A total below warmup is accepted. Some steps have to follow the warm-up: raise ValueError.",
    breaks="errors",
    see="schedule",
)
def schedule__total_below_warm_up(step, warmup, total, base):
    if warmup == total:
        raise ValueError("total")
    return base if step >= 0 and warmup > total else _schedule(step, warmup, total, base)


@mistake(
    ko="total이 warmup과 같을 때 받아들입니다. 그때도 ValueError를 내세요.",
    en="A total that equals warmup is accepted. Raise ValueError for that as well.",
    breaks="errors",
    see="schedule",
)
def schedule__total_equals_warm_up(step, warmup, total, base):
    return 0.0 if step >= 0 and warmup == total else _schedule(step, warmup, total, base)


@mistake(
    ko="리스트를 돌려주었습니다. 그 걸음의 학습률, 수 하나를 돌려주세요.",
    en="A list came back. Return one number, the rate of this step.",
    breaks="number",
    see="schedule",
)
def schedule__all_steps(step, warmup, total, base):
    return [_schedule(each, warmup, total, base) for each in range(step + 1)]


@mistake(
    ko="예열이 1걸음일 때 예열이 없는 것처럼 0걸음부터 내려갑니다. 코사인은 step = warmup에서 시작합니다.",
    en="With a single step of warm-up the fall begins at step 0, as if there were none. The cosine begins at step = warmup.",
    breaks="cosine",
    see="schedule",
)
def schedule__one_step_is_none(step, warmup, total, base):
    return _schedule(step, 0 if warmup == 1 else warmup, total, base)


@mistake(
    ko="step이 total 이상이면 warmup과 total을 보지 않고 0을 돌려줍니다. 먼저 확인하고 ValueError를 내세요.",
    en="From step total on, 0 came back without a look at warmup and total. Look at them first, and raise ValueError.",
    breaks="errors",
    see="schedule",
)
def schedule__end_before_errors(step, warmup, total, base):
    return 0.0 if step >= total and warmup >= total else _schedule(step, warmup, total, base)
