import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, shape


def _is_updated(student: Student, reference: Reference, Q: np.ndarray, *experience: object) -> None:
    got = student.q_update(Q, *experience)
    shape(got, Q.shape)
    close(got, reference.q_update(Q, *experience))


@check(points=3, ko="다음 상태의 가장 큰 값을 향해 옮깁니다", en="moves towards the best value of the next state")
def towards_the_best(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """In row 3 the best action is 2; elsewhere the same column holds larger values."""
    Q = rng.uniform(-1, 1, size=(5, 4))
    Q[3] = [0.4, -0.7, 1.3, 0.9]
    Q[4, :3] = [1.1, 2.4, 2.6]
    _is_updated(student, reference, Q, 1, 0, float(rng.uniform(1, 2)), 3, False, 0.3, 0.8)
    _is_updated(student, reference, Q, 2, 1, -0.6, 0, False, 0.45, 0.95)


@check(points=2, ko="끝난 뒤의 가치는 더하지 않습니다", en="adds no value after the end")
def terminal(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Q = rng.uniform(1, 2, size=(5, 4))
    ends = [(4, 2, float(rng.uniform(-2, 0)), 1, True, 0.3, 0.8), (0, 3, float(rng.uniform(3, 4)), 2, True, 0.4, 0.7)]
    for got, experience in [(student.q_update(Q, *each), each) for each in ends]:  # both asked before either is judged
        shape(got, Q.shape)
        close(got, reference.q_update(Q, *experience))


@check(points=1, ko="값이 모두 음수여도 맞습니다", en="is right when all values are negative")
def negative(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Q = rng.uniform(-9, -4, size=(3, 4))
    steps = [
        (0, 3, float(rng.uniform(-2, -1)), 2, False, 0.6, 0.7),
        (1, 2, float(rng.uniform(-4, -3)), 0, False, 0.4, 0.8),
    ]
    for got, experience in [(student.q_update(Q, *each), each) for each in steps]:  # both asked before either is judged
        shape(got, Q.shape)
        close(got, reference.q_update(Q, *experience))


@check(points=1, ko="제자리에 머무는 행동도 갱신합니다", en="updates an action that stays in its state")
def staying(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Q = rng.uniform(-1, 1, size=(3, 4))
    _is_updated(student, reference, Q, 2, int(np.argmax(Q[2])), 0.7, 2, False, 0.25, 0.9)


@check(points=1, ko="정수 표에서 시작해도 실수를 돌려줍니다", en="returns floats even from a table of integers")
def whole_start(student: Student, reference: Reference) -> None:
    Q = np.array([[0, 3, 0], [0, 0, 2]])
    dtype_kind(student.q_update(Q, 0, 2, 1.0, 1, False, 0.25, 0.5), "float")
    _is_updated(student, reference, Q, 0, 2, 1.0, 1, False, 0.25, 0.5)


@check(points=2, ko="받은 표를 바꾸지 않습니다", en="leaves the given table untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    Q = rng.uniform(-1, 1, size=(5, 4))
    student.q_update(Q, 1, 3, 0.5, 2, False, 0.3, 0.9)
    student.q_update(Q, 0, 2, -1.0, 4, True, 0.3, 0.9)
    inputs_unchanged(student)
