import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, new_arrays, require, shape

Arrays = list[np.ndarray]


def _network(rng: np.random.Generator) -> tuple[Arrays, Arrays]:
    shapes = [(3, 5), (5,), (5, 2), (2,)]
    return [rng.normal(size=s) for s in shapes], [rng.normal(size=s) for s in shapes]


@check(
    points=1,
    ko="파라미터마다 모양이 같은 배열 하나씩을 돌려줍니다",
    en="returns one array of the same shape for each parameter",
    tests="form",
)
def one_array_each(student: Student, rng: np.random.Generator) -> None:
    """Axes may have length 1, and a single bias may have none at all. In the end a whole parameter has no gradient."""
    params, grads = _network(rng)
    bias, slope = np.array(rng.normal()), np.array(rng.normal())
    single = [rng.normal(size=s) for s in ((1, 4), (4, 1), (1,))]
    several = [*params, bias], [*grads, slope]
    unmoved = params, [grads[0], 0 * grads[1], *grads[2:]]
    for given, slopes in (several, (params[:1], grads[:1]), (single, [2.0 * p for p in single]), unmoved):
        count = len(given)
        stepped = student.gradient_step(given, slopes, 0.1)
        require(
            isinstance(stepped, (list, tuple)) and len(stepped) == count,
            ko="파라미터와 같은 개수의 배열이 든 리스트를 돌려주어야 합니다.",
            en="A list with as many arrays as there are parameters must come back.",
        )
        for got, param in zip(stepped, given, strict=False):
            shape(got, param.shape)


@check(
    points=3,
    ko="기울기의 반대로 학습률만큼 옮깁니다",
    en="moves against the gradient by the learning rate",
    tests="definition",
    after=one_array_each,
)
def moves_against_the_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The last gradients are large, and their rate is small. Large and small parameters are asked, too, transposed
    ones, and the task's example."""
    asked = []
    for learning_rate, scale in ((0.3, 1.0), (0.07, 1.0), (1.7, 20.0), (1e-4, 1e4)):
        params, grads = _network(rng)
        asked.append((params, [scale * g for g in grads], learning_rate))
    asked.append(([1e3 * params[0], 4e-4 * params[1]], [1e3 * grads[0], 4e-4 * grads[1]], 0.3))
    asked.append(([params[0].T, params[2]], [grads[0].T, grads[2]], 0.3))
    asked.append(([np.array([1.0, 2.0])], [np.array([10.0, -10.0])], 0.1))
    for params, grads, learning_rate in asked:
        stepped = student.gradient_step(params, grads, learning_rate)
        for got, expected in zip(stepped, reference.gradient_step(params, grads, learning_rate), strict=True):
            close(got, expected)


@check(
    points=1,
    ko="정수 파라미터도 실수로 옮깁니다",
    en="moves integer parameters by fractions",
    tests="integers",
    after=moves_against_the_gradient,
)
def moves_integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Parameters, gradients, or both."""
    params = [rng.integers(-9, 10, size=(4, 6)), rng.integers(-9, 10, size=5), rng.normal(size=(2, 3))]
    grads = [rng.integers(1, 7, size=(4, 6)), rng.normal(size=5), rng.integers(1, 7, size=(2, 3))]
    stepped = student.gradient_step(params, grads, 0.3)
    for got, expected in zip(stepped, reference.gradient_step(params, grads, 0.3), strict=True):
        dtype_kind(got, "float")
        close(got, expected)


@check(
    points=1,
    ko="학습률이 0이면 그대로입니다",
    en="leaves everything in place for a learning rate of 0",
    tests="zero",
    after=moves_against_the_gradient,
)
def zero_learning_rate(student: Student, rng: np.random.Generator) -> None:
    params, grads = _network(rng)
    for got, expected in zip(student.gradient_step(params, grads, 0.0), params, strict=True):
        close(got, expected)


@check(
    points=2,
    ko="받은 배열과 리스트를 그대로 두고 새 배열을 돌려줍니다",
    en="leaves the caller's arrays and lists alone, and returns new arrays",
    tests=("inputs", "form"),
    after=one_array_each,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    """A parameter that does not move, since its gradient or the rate is 0, comes back as a new array all the same.

    In the end the parameters are of single precision and do not move: arrays that are changed in place are as they were,
    and a list whose entries are replaced has others, of double precision.
    """
    params, grads = _network(rng)
    student.gradient_step(params, grads, 0.2)
    student.gradient_step(params, grads, 0.0)
    student.gradient_step(params, [grads[0], np.zeros(5), *grads[2:]], 0.2)
    student.gradient_step([p.astype(np.float32) for p in params], grads, 0.0)
    inputs_unchanged(student)
    new_arrays(student)
