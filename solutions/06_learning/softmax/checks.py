"""Checks of softmax."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, require, shape


@check(points=3, ko="정의대로 행마다 확률을 냅니다", en="gives each row's probabilities by the definition")
def follows_the_definition(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Z = rng.normal(scale=1.5, size=(5, 3))
    P = student.softmax(Z)
    shape(P, (5, 3))
    close(P, reference.softmax(Z), atol=1e-7)


@check(points=1, ko="각 행의 합이 1입니다", en="rows sum to one", after=follows_the_definition)
def rows_sum_to_one(student: Student, rng: np.random.Generator) -> None:
    P = np.asarray(student.softmax(rng.normal(scale=1.5, size=(4, 7))))
    close(P.sum(axis=1), np.ones(4))
    require(
        bool((P > 0).all()),
        ko="확률은 모두 0보다 커야 합니다.",
        en="Every probability must be greater than 0.",
    )


@check(
    points=1,
    ko="한 행에 같은 수를 더해도 결과가 같습니다",
    en="stays the same when a row is shifted",
    after=follows_the_definition,
)
def ignores_a_shift(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Z = rng.normal(size=(3, 4))
    shifts = np.array([[8.0], [-3.0], [5.0]])
    close(student.softmax(Z + shifts), reference.softmax(Z), rtol=1e-4, atol=1e-6)


@check(points=2, ko="±1000에서도 유한합니다", en="stays finite at ±1000")
def survives_large_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Z = np.array([[1000.0, 999.0, 998.0], [-1000.0, -1001.0, -999.0], [0.0, 1.0, 1000.0]])
    Z = Z[:, rng.permutation(3)]
    close(student.softmax(Z), reference.softmax(Z))


@check(points=1, ko="입력 Z를 바꾸지 않습니다", en="leaves Z untouched")
def leaves_the_input(student: Student, rng: np.random.Generator) -> None:
    student.softmax(rng.normal(size=(2, 5)))
    inputs_unchanged(student)
