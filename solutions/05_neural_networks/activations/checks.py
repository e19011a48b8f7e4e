import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged

NAMES = ("sigmoid", "relu", "tanh", "sigmoid_grad", "relu_grad", "tanh_grad")


def _agrees(name: str, student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Entries of either sign and of some size, in one and in two dimensions."""
    for size in (7, (3, 4)):
        z = rng.choice([-1, 1], size=size) * rng.uniform(0.05, 3, size=size)
        close(getattr(student, name)(z), getattr(reference, name)(z))


@check(points=2, ko="sigmoid의 값이 맞습니다", en="sigmoid has the right values")
def sigmoid_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("sigmoid", student, reference, rng)


@check(points=1, ko="relu의 값이 맞습니다", en="relu has the right values")
def relu_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("relu", student, reference, rng)


@check(points=1, ko="tanh의 값이 맞습니다", en="tanh has the right values")
def tanh_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("tanh", student, reference, rng)


@check(points=1, ko="sigmoid_grad는 z에서의 기울기입니다", en="sigmoid_grad is the derivative at z")
def sigmoid_slope(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("sigmoid_grad", student, reference, rng)


@check(
    points=1, ko="relu_grad는 z에서의 기울기이고, 0에서는 0입니다", en="relu_grad is the derivative at z, and 0 at 0"
)
def relu_slope(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("relu_grad", student, reference, rng)
    close(student.relu_grad(np.array([0.0, -2.0, 0.0, 1.5])), [0.0, 0.0, 0.0, 1.0])


@check(points=1, ko="tanh_grad는 z에서의 기울기입니다", en="tanh_grad is the derivative at z")
def tanh_slope(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("tanh_grad", student, reference, rng)


@check(points=1, ko="±1000에서도 유한합니다", en="all are finite at ±1000")
def extremes(student: Student, reference: Reference) -> None:
    z = np.array([-1000.0, 0.5, 800.0, 1000.0, -800.0])
    for name in NAMES:
        close(getattr(student, name)(z), getattr(reference, name)(z))


@check(points=1, ko="정수 배열을 받아도 실수로 계산합니다", en="computes in floats even for integers")
def whole_numbers(student: Student, reference: Reference) -> None:
    z = np.array([[-3, 1, 2], [4, -1, 0]])
    for name in NAMES:
        close(getattr(student, name)(z), getattr(reference, name)(z))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    for name in NAMES:
        getattr(student, name)(rng.normal(size=(3, 5)))
        inputs_unchanged(student)
