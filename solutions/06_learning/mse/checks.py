import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, raises


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number", tests="number")
def returns_one_number(student: Student, rng: np.random.Generator) -> None:
    for got in [student.mse(*rng.normal(size=(2, n))) for n in (7, 4)]:  # both asked before either is judged
        number(got)


@check(
    points=3,
    ko="차이의 제곱을 평균합니다",
    en="averages the squared differences",
    tests="definition",
    after=returns_one_number,
)
def matches_the_definition(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    pairs = []
    for n in (7, 11):
        y_pred = rng.normal(scale=3.0, size=n)
        pairs.append((y_pred - rng.uniform(0.5, 4.0, size=n) * np.where(np.arange(n) % 3 == 0, -0.5, 1.0), y_pred))
    (y_true, y_pred), _ = pairs
    pairs.append((np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0])))  # the task's example
    pairs += [(factor * y_true, factor * y_pred) for factor in (0.001, 1000.0)]  # the same for small and large numbers
    pairs.append((np.zeros(4), np.array([1.5, 1.5, 0.0, -2.0])))  # zeros, and a sample that comes twice
    pairs.append((y_true, y_true.copy()))  # without an error
    pairs.append((np.array([4e-4, -4e-4]), np.array([-4e-4, 4e-4])))  # small errors
    for got, pair in [(student.mse(*pair), pair) for pair in pairs]:  # by one number, two mistakes may look alike
        close(got, reference.mse(*pair))


@check(points=1, ko="(n, 1) 배열도 받습니다", en="accepts (n, 1) arrays", tests="columns", after=matches_the_definition)
def accepts_columns(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    pairs = [rng.normal(size=(2, n, 1)) for n in (5, 8)]
    for got, pair in [(student.mse(*pair), pair) for pair in pairs]:
        close(got, reference.mse(*pair))


@check(
    points=1,
    ko="정수 배열에서도 맞습니다",
    en="is right for integer arrays",
    tests="integers",
    after=matches_the_definition,
)
def accepts_integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Of the long pairs come means with many digits, which no other program meets by chance."""
    pairs = [np.array([[3, 250, 7], [10, 5, 7]], np.uint8), np.array([[3, 90, 20, 1], [9, 255, 4, 0]], np.uint8)]
    pairs.append(np.array([[100, -90, 7], [-100, 120, 3]], np.int8))
    pairs.append(np.array([[0], [20]], np.uint8))  # the task's example
    mixed = (np.array([3, 1, 8, 4]), np.array([2.25, 1.75, 8.5, 3.25]))  # integer labels, and predictions that are none
    pairs += [mixed, mixed[::-1], *rng.integers(0, 256, size=(2, 2, 67), dtype=np.uint8)]
    for got, pair in [(student.mse(*pair), pair) for pair in pairs]:  # both asked before either is judged
        close(got, reference.mse(*pair))


@check(
    points=1, ko="모양이 다르면 ValueError를 일으킵니다", en="raises ValueError for different shapes", tests="shapes"
)
def refuses_different_shapes(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.mse, rng.normal(size=7), rng.normal(size=(7, 1)))
    raises(ValueError, student.mse, rng.normal(size=(5, 1)), rng.normal(size=5))
    raises(ValueError, student.mse, rng.normal(size=1), rng.normal(size=(1, 1)))  # of one entry each
    for one, many in (((1,), (6,)), ((1, 1), (4, 1))):  # as many axes, and broadcasting stretches the single entry
        raises(ValueError, student.mse, rng.normal(size=many), rng.normal(size=one))
        raises(ValueError, student.mse, rng.normal(size=one), rng.normal(size=many))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs alone", tests="inputs", after=returns_one_number)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    y_true, y_pred = rng.normal(size=(2, 7))
    student.mse(y_true, y_pred)
    inputs_unchanged(student)
