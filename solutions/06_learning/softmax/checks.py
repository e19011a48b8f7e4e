"""Checks of softmax."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, shape


@check(points=1, ko="결과의 모양이 Z와 같습니다", en="the result has the shape of Z", tests="shape")
def has_the_shape_of_z(student: Student, rng: np.random.Generator) -> None:
    shape(student.softmax(rng.normal(size=(5, 3))), (5, 3))


@check(
    points=4,
    ko="정의대로 행마다 확률을 냅니다",
    en="gives each row's probabilities by the definition",
    tests="definition",
    after=has_the_shape_of_z,
)
def follows_the_definition(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """As many rows as columns too, where one is easily taken for the other, and a single row or column. Some scores are 0
    or small, some probabilities are small, and some scores could be probabilities."""
    asked = [rng.normal(scale=1.5, size=size) for size in ((5, 3), (2, 7), (4, 4), (1, 3), (2, 1), (3, 2))]
    asked[0][:2, 0] = 0.0, 4e-4
    asked += [np.zeros((2, 3)), np.array([[8.0, 0.0, -1.0]]), np.array([[1.0, 0.0, 0.0]])]
    for Z in (*asked, np.array([[1.0, 2.0, 3.0]])):  # the last is the task's example
        close(student.softmax(Z), reference.softmax(Z), atol=1e-7)


@check(
    points=1,
    ko="점수가 정수여도 확률은 실수입니다",
    en="gives fractions for integer scores, too",
    tests="definition",
    after=follows_the_definition,
)
def takes_integer_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for Z in [rng.integers(-2, 3, size=size) for size in ((3, 4), (2, 3))]:
        close(student.softmax(Z), reference.softmax(Z), atol=1e-7)


@check(
    points=2,
    ko="±1000에서도 맞습니다",
    en="is right even at ±1000",
    tests="large",
    after=follows_the_definition,
)
def survives_large_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    # Large and small scores in a row alike, in different rows, and side by side: each catches another shift.
    rows = [
        [1000.0, 999.0, 998.0],
        [-1000.0, -1001.0, -999.0],
        [0.0, 1.0, 1000.0],
        [-1000.0, 1000.0, -999.0],
        [1000.0, -999.0, -998.0],
    ]
    Z = np.array(rows)[:, rng.permutation(3)] + rng.integers(-3, 4, size=(5, 3)) / 8
    # Small scores alone as well: whoever looks whether any is large leaves those as they are.
    # All are asked before one is judged: a row that is right alone and wrong beside others has another mistake.
    asked = [Z, Z[1:2], Z[1:2, ::-1], np.array([[0.0, 0.0], [1000.0, 1000.0]])]
    replies = [student.softmax(scores) for scores in asked]
    for scores, reply in zip(asked, replies, strict=True):
        close(reply, reference.softmax(scores))


@check(points=1, ko="입력 Z를 바꾸지 않습니다", en="leaves Z untouched", tests="inputs", after=has_the_shape_of_z)
def leaves_the_input(student: Student, rng: np.random.Generator) -> None:
    student.softmax(rng.normal(size=(2, 5)))
    inputs_unchanged(student)
