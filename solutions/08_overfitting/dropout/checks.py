import numpy as np
from dlgrade.checking import (
    Student,
    check,
    close,
    global_rng_unchanged,
    inputs_unchanged,
    mean_near,
    observe,
    rate,
    require,
    shape,
)


def _positive(rng: np.random.Generator, *size: int) -> np.ndarray:
    """Inputs without zeros, so that a zero in the output was dropped."""
    return rng.uniform(0.5, 2.0, size=size)


def _survivors(student: Student, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The factors of the entries that were not dropped; noted for the diagnosis together with the rate of zeros."""
    kept = y != 0
    factors = (y / x)[kept]
    observe(
        student,
        rate=round(float(1 - kept.mean()), 1),  # coarse: two right samples differ by chance
        scale=float(np.median(factors)) if factors.size else 0.0,
        whole_columns=bool((kept == kept[:1]).all()),
    )
    return factors


@check(
    points=2,
    ko="학습 중에는 p_drop의 비율로 0이 됩니다",
    en="drops at the rate p_drop in training",
    compare="observations",
)
def drops_at_the_rate(student: Student, rng: np.random.Generator) -> None:
    for p_drop in (0.3, 0.8):
        x = _positive(rng, 400, 50)
        y, _ = student.dropout(x, p_drop, True, rng)
        y = shape(y, x.shape)
        _survivors(student, x, y)
        rate(y == 0, p_drop)


@check(
    points=2, ko="살아남은 값은 1/(1−p_drop)배입니다", en="scales the survivors by 1/(1−p_drop)", compare="observations"
)
def scales_the_survivors(student: Student, rng: np.random.Generator) -> None:
    for p_drop in (0.3, 0.8):
        x = _positive(rng, 200, 50)
        y, _ = student.dropout(x, p_drop, True, rng)
        factors = _survivors(student, x, shape(y, x.shape))
        close(factors, np.full(factors.shape, 1 / (1 - p_drop)))


@check(points=1, ko="평균이 보존됩니다", en="preserves the mean", after=scales_the_survivors, compare="observations")
def preserves_the_mean(student: Student, rng: np.random.Generator) -> None:
    p_drop = 0.3
    y, _ = student.dropout(np.ones((400, 500)), p_drop, True, rng)
    mean_near(y, 1.0, std=float(np.sqrt(p_drop / (1 - p_drop))))


@check(
    points=1,
    ko="원소마다 따로, 부를 때마다 새로 고릅니다",
    en="chooses anew for each entry and each call",
    compare="observations",
)
def chooses_anew(student: Student, rng: np.random.Generator) -> None:
    x = _positive(rng, 60, 40)
    first, second = (shape(student.dropout(x, 0.4, True, rng)[0], x.shape) for _ in range(2))
    counts = {int((shape(student.dropout(x[:10], 0.4, True, rng)[0], (10, 40)) == 0).sum()) for _ in range(12)}
    repeated, columns = bool(((first == 0) == (second == 0)).all()), bool(((first == 0) == (first == 0)[:1]).all())
    _survivors(student, x, first)
    observe(student, repeated=repeated, same_count=len(counts) == 1)
    require(
        not repeated,
        ko="두 번 불렀는데 똑같은 자리가 0이 되었습니다. 받은 `rng`에서 매번 새로 뽑으세요.",
        en="Two calls dropped exactly the same entries. Draw anew from the `rng` that you are given.",
    )
    require(
        not columns,
        ko="모든 행에서 같은 열이 0이 되었습니다. 원소마다 따로 뽑으세요.",
        en="Every row dropped the same columns. Draw for each entry on its own.",
    )
    require(
        len(counts) > 1,
        ko="부를 때마다 똑같은 개수가 0이 되었습니다. 개수를 정하지 말고 원소마다 따로 확률 p_drop으로 뽑으세요.",
        en="Every call dropped exactly as many entries. Fix no count; draw for each entry on its own, with probability p_drop.",
    )


@check(points=1, ko="평가 중에는 x가 그대로 나옵니다", en="returns x as it is in evaluation")
def identity_in_evaluation(student: Student, rng: np.random.Generator) -> None:
    x = _positive(rng, 30, 40)
    y, _ = student.dropout(x, 0.4, False, rng)
    y = shape(y, x.shape)
    _survivors(student, x, y)
    close(y, x)


@check(points=1, ko="p_drop이 0이면 x가 그대로 나옵니다", en="returns x as it is for p_drop = 0")
def identity_without_drop(student: Student, rng: np.random.Generator) -> None:
    x = _positive(rng, 6, 5)
    close(student.dropout(x, 0.0, True, rng)[0], x)


@check(
    points=2, ko="역전파는 같은 마스크와 같은 배율을 씁니다", en="uses the same mask and scale in the backward pass",
    after=scales_the_survivors, compare="observations",
)  # fmt: skip
def backward_through_the_same_mask(student: Student, rng: np.random.Generator) -> None:
    for p_drop in (0.3, 0.8):
        x, dout = _positive(rng, 40, 30) * rng.choice([-1, 1], size=(40, 30)), _positive(rng, 40, 30)
        y, mask = student.dropout(x, p_drop, True, rng)
        y = shape(y, x.shape)
        dx = shape(student.dropout_backward(dout, mask, p_drop), x.shape)
        where_kept, where_dropped = (dx / dout)[y != 0], (dx / dout)[y == 0]
        observe(
            student, kept=float(where_kept.mean()), dropped=float(where_dropped.mean()), spread=float(where_kept.std())
        )
        close(dx, dout * y / x)
    zeros = np.zeros((60, 50))  # what a ReLU lets through: the mask has to come from the draw, not from the values
    _, mask = student.dropout(zeros, 0.3, True, rng)
    dx = shape(student.dropout_backward(zeros + 1, mask, 0.3), zeros.shape)
    observe(student, blocked=round(float((dx == 0).mean()), 1))
    rate(dx == 0, 0.3)


@check(points=1, ko="입력과 전역 난수를 건드리지 않습니다", en="leaves its input and the global random state alone")
def leaves_everything_alone(student: Student, rng: np.random.Generator) -> None:
    student.dropout(_positive(rng, 6, 5), 0.5, True, rng)
    student.dropout(_positive(rng, 6, 5), 0.5, False, rng)
    inputs_unchanged(student)
    global_rng_unchanged(student)
