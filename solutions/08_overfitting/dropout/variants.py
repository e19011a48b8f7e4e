import numpy as np
from dlgrade.checking import mistake, right


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
    see="dropout",
)
def dropout__no_rescale(x, p_drop, training, rng):
    mask = (rng.random(x.shape) >= p_drop).astype(float) if training else np.ones(x.shape)
    return x * mask, mask


@mistake(
    ko="버리는 확률 p_drop으로 나누었습니다. 남기는 확률 1−p_drop으로 나누세요.",
    en="The survivors were divided by p_drop, the probability of dropping. Divide by that of keeping, 1−p_drop.",
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
    see="dropout",
)
def dropout__active_in_evaluation(x, p_drop, training, rng):
    mask = _mask(x, p_drop, rng)
    return x * mask, mask


@mistake(
    ko="평가할 때도 값을 1−p_drop배 했습니다. 학습할 때 이미 키웠으므로 평가할 때는 그대로 둡니다.",
    en="The values were scaled by 1−p_drop in evaluation. Training has scaled them already, so leave them as they are.",
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
    see="dropout",
)
def dropout__evaluation_scaled_up(x, p_drop, training, rng):
    if not training:
        return x / (1 - p_drop), np.ones(x.shape)
    mask = _mask(x, p_drop, rng)
    return x * mask, mask


@mistake(
    ko="부를 때마다 같은 시드로 난수를 새로 시작해서 늘 같은 자리가 버려집니다. 받은 `rng`를 쓰세요.",
    en="Each call starts the random numbers from the same seed, so the same entries are dropped every time. Use the given `rng`.",
    see="dropout",
)
def dropout__fixed_seed(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = _mask(x, p_drop, np.random.default_rng(0))
    return x * mask, mask


@mistake(
    ko="열마다 마스크를 하나만 뽑아 모든 행에 썼습니다. x와 같은 모양으로 원소마다 뽑으세요.",
    en="One mask was drawn for the columns and used in every row. Draw in the shape of x, one for each entry.",
    see="dropout",
)
def dropout__one_mask_per_column(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = np.broadcast_to(_mask(x[:1], p_drop, rng), x.shape)
    return x * mask, mask


@mistake(
    ko="역전파에서 마스크를 새로 뽑았습니다. 순전파에서 쓴 `mask`를 그대로 쓰세요.",
    en="The backward pass drew a new mask. Use the `mask` of the forward pass.",
    see="dropout",
)
def dropout_backward__new_mask(dout, mask, p_drop):
    return dout * _mask(dout, p_drop, np.random.default_rng(12345))


@mistake(
    ko="역전파에서 배율 1/(1−p_drop)이 빠졌습니다. 순전파에서 곱한 것은 역전파에서도 곱합니다.",
    en="The factor 1/(1−p_drop) is missing in the backward pass. What multiplies forward multiplies backward too.",
    see="dropout",
)
def dropout_backward__unscaled(dout, mask, p_drop):
    return dout * (mask > 0)


@mistake(
    ko="역전파에서 배율을 두 번 곱했습니다. `mask`에 이미 들어 있는 배율은 다시 곱하지 마세요.",
    en="The backward pass scales twice. If `mask` holds the factor already, leave it out.",
    see="dropout",
)
def dropout_backward__scaled_twice(dout, mask, p_drop):
    return dout * mask / (1 - p_drop)


@mistake(
    ko="역전파가 마스크를 쓰지 않아 버린 자리로도 기울기가 흐릅니다. 순전파에서 0이 된 자리의 기울기는 0입니다.",
    en="The backward pass ignores the mask, so gradient flows through dropped entries. Where the output was 0, it is 0.",
    see="dropout",
)
def dropout_backward__no_mask(dout, mask, p_drop):
    return dout.copy()


@mistake(
    ko="버리는 개수를 미리 정했습니다. 개수를 정하지 말고 원소마다 따로 확률 p_drop으로 뽑으세요.",
    en="The number of dropped entries is fixed here. Draw for each entry on its own, with probability p_drop.",
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
    ko="출력에서 0인 곳을 버린 곳으로 보았습니다. 0이던 입력은 살아남아도 0입니다. 뽑은 마스크를 그대로 넘기세요.",
    en="The zeros of the output were taken for what was dropped. An input of 0 stays 0 even when it survives. Hand on the "
    "mask that was drawn.",
    see="dropout",
)
def dropout__mask_from_output(x, p_drop, training, rng):
    y = x * _mask(x, p_drop, rng) if training else x
    return y, (y != 0) / (1 - p_drop)


@mistake(
    ko="출력이 양수인 곳만 살아남은 것으로 보았습니다. 음수도 살아남을 수 있습니다. 뽑은 마스크를 그대로 넘기세요.",
    en="Only positive outputs were taken for survivors. Negative values survive as well. Hand on the mask that was drawn.",
    see="dropout",
)
def dropout__mask_from_sign(x, p_drop, training, rng):
    y = x * _mask(x, p_drop, rng) if training else x
    return y, (y > 0) / (1 - p_drop)
