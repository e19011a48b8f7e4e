import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, raises


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number")
def one_number(student: Student, rng: np.random.Generator) -> None:
    for got in [student.neuron(*rng.normal(size=(2, d)), 0.7) for d in (3, 5)]:  # both asked before either is judged
        number(got)


@check(points=3, ko="σ(w·x + b)를 구합니다", en="computes σ(w·x + b)", after=one_number)
def weighted_sum(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for d, bias in ((5, -0.4), (3, 0.7), (1, 1.3)):
        x, w = rng.normal(size=(2, d))
        asked.append((x, -w * np.sign(x @ w), bias))  # a negative sum, where a ReLU is not the identity
    for got, each in [(student.neuron(*each), each) for each in asked]:  # by one number, two mistakes may look alike
        close(got, reference.neuron(*each))


@check(
    points=1,
    ko="양수와 음수 모두에서 0과 1 사이로 눌러 담습니다",
    en="squashes either sign into (0, 1)",
    after=one_number,
)
def both_signs(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x = rng.uniform(1, 2, size=4)
    for sign in (1, -1):
        w = sign * rng.uniform(0.5, 1, size=4)
        close(student.neuron(x, w, -sign * 0.9), reference.neuron(x, w, -sign * 0.9))


@check(points=1, ko="모양이 다르면 ValueError를 일으킵니다", en="raises ValueError for different shapes")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.neuron, rng.normal(size=4), rng.normal(size=3), 0.5)
    raises(ValueError, student.neuron, rng.normal(size=4), rng.normal(size=1), 0.5)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", after=one_number)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.neuron(*rng.normal(size=(2, 5)), -0.3)
    inputs_unchanged(student)
