import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, shape


def _layers(rng: np.random.Generator, i: int, h: int, o: int) -> tuple[np.ndarray, ...]:
    return rng.normal(size=(i, h)), rng.normal(size=h), rng.normal(size=(h, o)), rng.normal(size=o)


@check(points=2, ko="정사각 행렬에서 W와 b가 맞습니다", en="has the right W and b for square matrices")
def square(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Here every mix-up has the right shape and shows by its values alone."""
    layers = _layers(rng, 4, 4, 4)
    W, b = student.collapse_linear(*layers)
    close(W, reference.collapse_linear(*layers)[0])
    close(b, reference.collapse_linear(*layers)[1])


@check(points=2, ko="모양이 제각각이어도 맞습니다", en="is right for any shapes")
def rectangular(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for i, h, o in ((3, 5, 4), (6, 2, 7), (2, 3, 1)):
        layers = _layers(rng, i, h, o)
        W, b = student.collapse_linear(*layers)
        shape(W, (i, o))
        shape(b, (o,))
        close(W, reference.collapse_linear(*layers)[0])
        close(b, reference.collapse_linear(*layers)[1])


@check(
    points=2,
    ko="한 층의 출력이 두 층의 출력과 같습니다",
    en="gives the same outputs as the two layers",
    after=rectangular,
)
def same_outputs(student: Student, rng: np.random.Generator) -> None:
    W1, b1, W2, b2 = _layers(rng, 3, 5, 4)
    X = rng.normal(size=(7, 3))
    W, b = student.collapse_linear(W1, b1, W2, b2)
    close(X @ np.asarray(W) + np.asarray(b), (X @ W1 + b1) @ W2 + b2, atol=1e-6)


@check(points=1, ko="이어지지 않는 층에 ValueError를 일으킵니다", en="raises ValueError when layers do not connect")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    W1, b1, W2, b2 = _layers(rng, 3, 5, 4)
    raises(ValueError, student.collapse_linear, W1, b1, W2[:2], b2)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.collapse_linear(*_layers(rng, 4, 4, 4))
    inputs_unchanged(student)
