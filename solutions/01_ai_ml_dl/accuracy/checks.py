import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number")
def returns_one_number(student: Student) -> None:
    number(student.accuracy(np.array([1, 0, 2]), np.array([1, 0, 1])))


@check(points=3, ko="맞힌 표본의 비율입니다", en="is the share of right predictions", after=returns_one_number)
def share_of_right_ones(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    replies = []
    for n, right in ((17, 12), (31, 11)):
        y_true = rng.integers(0, 4, size=n)
        wrong = rng.permutation(n)[: n - right]
        y_pred = y_true.copy()
        y_pred[wrong] = y_true[wrong] + rng.integers(1, 4, size=wrong.size)
        replies.append((student.accuracy(y_true, y_pred), reference.accuracy(y_true, y_pred)))
    for got, expected in replies:  # all asked before any is judged: by one number, two mistakes may look alike
        close(got, expected)


@check(points=1, ko="모두 맞히면 1, 모두 틀리면 0입니다", en="is 1 if all are right and 0 if none is")
def extremes(student: Student, rng: np.random.Generator) -> None:
    y_true = rng.integers(300, 305, size=9)
    all_right, none_right = student.accuracy(y_true, y_true.copy()), student.accuracy(y_true, y_true + 1)
    close(all_right, 1.0)
    close(none_right, 0.0)


@check(
    points=1,
    ko="실수 레이블도 그대로 비교합니다",
    en="compares real-valued labels as they are",
    after=share_of_right_ones,
)
def real_valued_labels(student: Student, reference: Reference) -> None:
    """Rounding, truncating and a tolerance each make other entries equal."""
    labels = [
        (np.array([0.5, 1.5, 2.5, 3.5, 4.5]), np.array([0.5, 1.25, 2.75, 3.5, 4.0])),
        (np.array([0.2, 2.9, 1.4, 3.75]), np.array([0.4, 2.1, 1.6, 3.75])),
        (np.array([5.5, 5.5, 1.125]), np.array([5.75, 4.5, 1.125])),
    ]
    replies = [student.accuracy(*each) for each in labels]
    for got, each in zip(replies, labels, strict=True):
        close(got, reference.accuracy(*each))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs alone", after=returns_one_number)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    y_true, y_pred = rng.integers(0, 3, size=(2, 8))
    student.accuracy(y_true, y_pred)
    inputs_unchanged(student)
