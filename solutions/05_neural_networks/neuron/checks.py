import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, raises


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number", tests="number")
def one_number(student: Student, rng: np.random.Generator) -> None:
    for got in [student.neuron(*rng.normal(size=(2, d)), 0.7) for d in (3, 5)]:  # both asked before either is judged
        number(got)


@check(
    points=4,
    ko="σ(w·x + b)를 구합니다",
    en="computes σ(w·x + b)",
    tests=("sum", "bias", "activation"),
    after=one_number,
)
def weighted_sum(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for d, sign, bias in ((5, -1, -0.4), (4, 1, 0.9), (3, -1, 0.7), (6, 1, -1.3)):
        x, w = rng.choice([-1, 1], size=d) * rng.uniform(0.5, 1.5, size=(2, d))
        asked.append((x, sign * w, bias))  # z has this sign: below 0 a ReLU is not the identity
    asked.append(
        (np.array([10.0, 2.0]), np.array([-1.0, 0.5]), 0.5)
    )  # z = -8.5, whose sigmoid is small and not cut off
    asked.append((np.array([0.4, -0.3]), np.array([0.5, 0.2]), 0.1))  # z = 0.24, where the sigmoid is steep
    asked.append((np.array([6.0, -4.0]), np.array([-1.5, 1.25]), -1.0))  # z = -15, where some cut z off
    asked.append((np.array([5.0, 3.0]), np.array([-2.0, -1.0]), 1.0))  # z = -12, likewise
    asked.append((np.array([2000.0, 3e-4]), np.array([5e-4, 2000.0]), -0.6))  # large and small numbers, z = 1
    asked.append((np.array([2, 0, -1]), np.array([1, 3, 1]), 0))  # integers, z = 1 again
    asked.append((np.array([0.5, 0.5, 0.0]), np.array([-1.2, -1.2, 1.0]), 0.4))  # the same twice, and an input of 0
    asked.append((np.array([1.5]), np.array([-0.8]), 0.2))  # a single input
    asked.append((np.array([2.0, 1.0]), np.array([0.5, -3.0]), 2.0))  # the task's example, twice
    asked.append((np.array([1.0, 2.0]), np.array([0.5, -1.0]), 0.3))
    for got, each in [(student.neuron(*each), each) for each in asked]:  # by one number, two mistakes may look alike
        close(got, reference.neuron(*each))


@check(
    points=1, ko="길이가 다르면 ValueError를 일으킵니다", en="raises ValueError for different lengths", tests="lengths"
)
def bad_input(student: Student, rng: np.random.Generator) -> None:
    for inputs, weights in ((4, 3), (3, 5), (4, 1), (1, 4)):
        raises(ValueError, student.neuron, rng.normal(size=inputs), rng.normal(size=weights), 0.5)


@check(
    points=1,
    ko="정수와 소수가 섞여도 맞습니다",
    en="is right where integers come beside fractions",
    tests=("sum", "bias"),
    after=weighted_sum,
)
def integers_beside_fractions(student: Student, reference: Reference) -> None:
    whole, fractions = np.array([1, 2, -3]), np.array([0.7, -0.9, -0.6])
    other, beside = np.array([3, -1]), np.array([-0.4, 0.5])
    asked = [(whole, fractions, 0.0), (fractions, whole, 0.0), (other, beside, 0.3), (beside, other, 0.3)]
    asked += [(np.array([0.4, -1.5]), beside, 1), (other, beside, 2), (whole, np.array([2, -1, 1]), -0.7)]
    for got, each in [(student.neuron(*each), each) for each in asked]:
        close(got, reference.neuron(*each))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=one_number)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.neuron(*rng.normal(size=(2, 5)), -0.3)
    student.neuron(*rng.normal(size=(2, 3)), 0.8)
    inputs_unchanged(student)
