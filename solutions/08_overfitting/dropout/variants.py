from itertools import count

import numpy as np
from dlgrade.checking import mistake, right

_seeds = count(1)  # in place of the system's entropy: other numbers in each call, and the same in each recording


@right(also=("dropout_backward__either_mask",))
def dropout__boolean_mask(x, p_drop, training, rng):
    if training:
        keep = rng.uniform(size=x.shape) < 1 - p_drop
        return np.where(keep, x, 0.0) / (1 - p_drop), keep
    return x, np.ones(x.shape, dtype=bool)


@right
def dropout_backward__either_mask(dout, mask, p_drop):
    return np.where(mask > 0, dout / (1 - p_drop), 0.0)


@right
def dropout__binomial(x, p_drop, training, rng):
    if not training:
        return x, np.ones(x.shape)
    mask = rng.binomial(1, 1 - p_drop, size=x.shape) / (1 - p_drop)
    return mask * x, mask


@right
def dropout__loop(x, p_drop, training, rng):
    mask = np.ones(x.shape)
    if training:
        for index in np.ndindex(x.shape):
            mask[index] = 0.0 if rng.random() < p_drop else 1 / (1 - p_drop)
    return x * mask, mask


@right
def dropout__float32(x, p_drop, training, rng):
    x = x.astype(np.float32)
    if not training:
        return x, np.ones_like(x)
    mask = (rng.random(x.shape, dtype=np.float32) > p_drop).astype(np.float32) / np.float32(1 - p_drop)
    return x * mask, mask


def _mask(x, p_drop, rng):
    return (rng.random(x.shape) >= p_drop) / (1 - p_drop)


@mistake(
    ko="살아남은 값을 키우지 않았습니다. 1/(1−p_drop)을 곱해야 평가할 때와 평균이 같아집니다.",
    en="The survivors keep their size. Multiply them by 1/(1−p_drop), so that the mean is the same as in evaluation.",
    breaks="scale",
    see="dropout",
)
def dropout__no_rescale(x, p_drop, training, rng):
    mask = (rng.random(x.shape) >= p_drop).astype(float) if training else np.ones(x.shape)
    return x * mask, mask


@mistake(
    ko="살아남은 값이 1/p_drop배입니다. 버리는 확률이 아니라 남기는 확률 1−p_drop으로 나누세요.",
    en="The survivors are scaled by 1/p_drop. Divide by the probability of keeping, 1−p_drop, not by that of dropping.",
    breaks="scale",
    see="dropout",
)
def dropout__divides_by_p(x, p_drop, training, rng):
    if not training or p_drop == 0:
        return x.copy(), np.ones(x.shape)
    mask = (rng.random(x.shape) >= p_drop) / p_drop
    return x * mask, mask


@mistake(
    ko="p_drop을 남기는 확률로 썼습니다. p_drop은 0으로 만들 확률입니다.",
    en="p_drop was taken for the probability of keeping. It is the probability of becoming 0.",
    breaks=("rate", "scale"),
    see="dropout",
)
def dropout__keep_for_drop(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = (rng.random(x.shape) < p_drop) / max(p_drop, 1e-12)
    return x * mask, mask


@mistake(
    ko="남기는 자리와 버리는 자리가 뒤바뀌었습니다. 배율은 맞지만 p_drop의 비율만큼만 남았습니다.",
    en="The kept and the dropped entries are swapped: the scale is right, but only the share p_drop survives.",
    breaks="rate",
    see="dropout",
)
def dropout__mask_inverted(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = (rng.random(x.shape) < p_drop) / (1 - p_drop)
    return x * mask, mask


@mistake(
    ko="평가 중에도 값을 버렸습니다. `training`이 거짓이면 x를 그대로 돌려주세요.",
    en="Entries were dropped in evaluation too. If `training` is false, return x as it is.",
    breaks="evaluation",
    see="dropout",
)
def dropout__active_in_evaluation(x, p_drop, training, rng):
    mask = _mask(x, p_drop, rng)
    return x * mask, mask


@mistake(
    ko="평가할 때도 값을 1−p_drop배 했습니다. 학습할 때 이미 키웠으므로 평가할 때는 그대로 둡니다.",
    en="The values were scaled by 1−p_drop in evaluation. Training has scaled them already, so leave them as they are.",
    breaks="evaluation",
    see="dropout",
)
def dropout__evaluation_rescaled(x, p_drop, training, rng):
    if not training:
        return x * (1 - p_drop), np.ones(x.shape)
    mask = _mask(x, p_drop, rng)
    return x * mask, mask


@mistake(
    ko="평가할 때도 값을 1/(1−p_drop)배 했습니다. 배율은 학습 중에 값을 버릴 때만 곱합니다.",
    en="The values were scaled by 1/(1−p_drop) in evaluation too. The factor belongs to training, where entries are dropped.",
    breaks="evaluation",
    see="dropout",
)
def dropout__evaluation_scaled_up(x, p_drop, training, rng):
    if not training:
        return x / (1 - p_drop), np.ones(x.shape)
    mask = _mask(x, p_drop, rng)
    return x * mask, mask


@mistake(
    ko="같은 `rng`로 두 번 불렀는데 같은 자리가 버려집니다. 함수 안에서 시드를 정하거나 `rng`를 복사하지 말고, 받은 `rng`에서 바로 뽑으세요.",
    en="A second call with the same `rng` drops the same entries. Set no seed inside the function and make no copy of `rng`; draw from the given one itself.",
    breaks="anew",
    see="dropout",
)
def dropout__fixed_seed(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = _mask(x, p_drop, np.random.default_rng(0))
    return x * mask, mask


@mistake(
    ko="모든 행에서 같은 열이 버려졌습니다. x와 같은 모양으로 원소마다 뽑으세요.",
    en="Every row dropped the same columns. Draw in the shape of x, one for each entry.",
    breaks="independent",
    see="dropout",
)
def dropout__one_mask_per_column(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = np.broadcast_to(_mask(x[:1], p_drop, rng), x.shape)
    return x * mask, mask


@mistake(
    ko="역전파에서 순전파와 다른 자리를 통과시켰습니다. 순전파에서 쓴 `mask`를 그대로 쓰세요.",
    en="The backward pass let other entries pass than the forward pass did. Use the `mask` of the forward pass.",
    breaks="backward",
    see="dropout",
)
def dropout_backward__new_mask(dout, mask, p_drop):
    return dout * _mask(dout, p_drop, np.random.default_rng(12345))


@mistake(
    ko="역전파에서 배율 1/(1−p_drop)이 빠졌습니다. 순전파에서 곱한 것은 역전파에서도 곱합니다.",
    en="The factor 1/(1−p_drop) is missing in the backward pass. What multiplies forward multiplies backward too.",
    breaks="backward",
    see="dropout",
)
def dropout_backward__unscaled(dout, mask, p_drop):
    return dout * (mask > 0)


@mistake(
    ko="역전파에서 배율 1/(1−p_drop)이 두 번 곱해졌습니다. `mask`에 배율이 들어 있다면 다시 곱하지 마세요.",
    en="The factor 1/(1−p_drop) was multiplied in twice in the backward pass. If `mask` holds it already, leave it out.",
    breaks="backward",
    see="dropout",
)
def dropout_backward__scaled_twice(dout, mask, p_drop):
    return dout * mask / (1 - p_drop)


@mistake(
    ko="역전파가 마스크를 쓰지 않아 버린 자리로도 기울기가 흐릅니다. 순전파에서 0이 된 자리의 기울기는 0입니다.",
    en="The backward pass ignores the mask, so gradient flows through dropped entries. Where the output was 0, it is 0.",
    breaks="backward",
    see="dropout",
)
def dropout_backward__no_mask(dout, mask, p_drop):
    return dout.copy()


@mistake(
    ko="부를 때마다 똑같은 개수가 버려졌습니다. 개수를 정하지 말고 원소마다 따로 확률 p_drop으로 뽑으세요.",
    en="Every call dropped exactly as many entries. Fix no count; draw for each entry on its own, with probability p_drop.",
    breaks="independent",
    see="dropout",
)
def dropout__fixed_count(x, p_drop, training, rng):
    if not training:
        return x, np.ones(x.shape)
    mask = np.full(x.size, 1 / (1 - p_drop))
    mask[rng.permutation(x.size)[: round(p_drop * x.size)]] = 0.0
    mask = mask.reshape(x.shape)
    return x * mask, mask


@mistake(
    ko="값이 0이던 자리를 언제나 버린 것으로 보았습니다. 0이던 입력은 살아남아도 0이므로, 뽑은 마스크를 그대로 넘기세요.",
    en="Entries whose value is 0 always count as dropped. An input of 0 stays 0 even when it survives: hand on the mask that was drawn.",
    breaks="zeros",
    see="dropout",
)
def dropout__mask_from_output(x, p_drop, training, rng):
    y = x * _mask(x, p_drop, rng) if training else x
    return y, (y != 0) / (1 - p_drop)


@mistake(
    ko="출력이 양수인 곳으로만 기울기가 흘렀습니다. 음수도 살아남을 수 있으므로, 뽑은 마스크를 그대로 넘기세요.",
    en="The gradient passes only where the output is positive. Negative values survive as well: hand on the mask that was drawn.",
    breaks=("backward", "zeros"),
    see="dropout",
)
def dropout__mask_from_sign(x, p_drop, training, rng):
    y = x * _mask(x, p_drop, rng) if training else x
    return y, (y > 0) / (1 - p_drop)


@mistake(
    ko="모든 열에서 같은 행이 버려졌습니다. x와 같은 모양으로 원소마다 뽑으세요.",
    en="Every column dropped the same rows. Draw in the shape of x, one for each entry.",
    breaks="independent",
    see="dropout",
)
def dropout__one_mask_per_row(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = np.broadcast_to(_mask(x.reshape(len(x), -1)[:, :1], p_drop, rng).reshape(-1, *[1] * (x.ndim - 1)), x.shape)
    return x * mask, mask


@mistake(
    ko="y만 돌려주었습니다. 두 값 (y, mask)를 돌려주세요.",
    en="Only y came back. Return two values, (y, mask).",
    breaks="form",
    see="dropout",
)
def dropout__only_y(x, p_drop, training, rng):
    return x * _mask(x, p_drop, rng) if training else x.copy()


@mistake(
    ko="p_drop이 0인데도 값을 버렸습니다. 0이면 아무것도 버리지 않습니다.",
    en="Entries were dropped although p_drop is 0. At 0 nothing is dropped.",
    breaks="nothing-dropped",
    see="dropout",
)
def dropout__zero_is_a_half(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = _mask(x, p_drop or 0.5, rng)
    return x * mask, mask


@mistake(
    ko="받은 x가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given x was changed. Compute into a new array.",
    breaks="inputs",
    see="dropout",
)
def dropout__in_place(x, p_drop, training, rng):
    mask = _mask(x, p_drop, rng) if training else np.ones(x.shape)
    if x.dtype.kind != "f":
        return x * mask, mask
    x *= mask
    return x, mask


@mistake(
    ko="받은 dout이 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given dout was changed. Compute into a new array.",
    breaks="inputs",
    see="dropout",
)
def dropout_backward__in_place(dout, mask, p_drop):
    dout *= mask
    return dout


@mistake(
    ko="같은 상태의 `rng`를 받았는데 다른 자리를 버렸습니다. 받은 `rng`에서만 뽑으세요.",
    en="An `rng` in the same state led to other entries being dropped. Draw from the given `rng` alone.",
    breaks="rng",
    see="dropout",
)
def dropout__own_generator(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = _mask(x, p_drop, np.random.default_rng(next(_seeds)))
    return x * mask, mask


@mistake(
    ko="전역 난수(np.random)의 상태를 바꾸었습니다. 다른 코드의 난수까지 달라지니, 시드를 정하지도 뽑지도 마세요.",
    en="The state of the global stream (np.random) was changed, and with it the random numbers of other code. Set no seed there and draw nothing from it.",
    breaks="streams",
    see="dropout",
)
def dropout__seeds_the_global_stream(x, p_drop, training, rng):
    np.random.seed(0)
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = _mask(x, p_drop, rng)
    return x * mask, mask


@mistake(
    ko="원소가 모두 0이 되는 일이 없습니다. 원소마다 따로 뽑으면 모두 0이 될 수도 있으니, 일부러 남기거나 다시 뽑지 마세요.",
    en="Never were all entries dropped at once. Drawn one by one, all of them may be: keep none on purpose, and do not draw again.",
    breaks="rate",
    see="dropout",
)
def dropout__keeps_at_least_one(x, p_drop, training, rng):
    keep = rng.uniform(size=x.shape) < 1 - p_drop if training else np.ones(x.shape, dtype=bool)
    if keep.size and not keep.any():
        keep.flat[rng.integers(keep.size)] = True
    mask = keep / (1 - p_drop) if training else keep
    return x * mask, mask


@mistake(
    ko="p_drop을 십분의 일 단위로 자르거나 반올림해 썼습니다. 0.25처럼 그 사이에 있는 확률도 그대로 쓰세요.",
    en="p_drop was cut or rounded to whole tenths. Use the probability as it is where it lies between them, too, such as 0.25.",
    breaks="rate",
    see="dropout",
)
def dropout__whole_tenths(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = (rng.integers(0, 10, size=x.shape) >= int(10 * p_drop)) / (1 - p_drop)
    return x * mask, mask


@mistake(
    ko="역전파에서 전역 난수(np.random)의 상태를 바꾸었습니다. 역전파에는 난수가 필요 없으니, 시드를 정하지도 뽑지도 마세요.",
    en="The backward pass changed the state of the global stream (np.random). It needs no random numbers: set no seed there and draw nothing from it.",
    breaks="streams",
    see="dropout",
)
def dropout_backward__seeds_the_global_stream(dout, mask, p_drop):
    np.random.seed(0)
    return dout * mask


@mistake(
    ko="x가 정수이면 y의 소수 부분이 사라집니다. y를 담을 배열을 실수로 만드세요.",
    en="Where x holds integers, y has lost its fractions. Make the array for y one of floats.",
    breaks="integers",
    see="dropout",
)
def dropout__keeps_integers(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones_like(x, dtype=float)
    keep = rng.random(x.shape) >= p_drop
    y = np.zeros_like(x)
    y[keep] = x[keep] / (1 - p_drop)
    return y, keep / (1 - p_drop)
