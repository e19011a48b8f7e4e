import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, number, raises

OTHERS = ("빵", "쌀", "milk", "tea", "salt")


def _baskets(rng: np.random.Generator, both: int, only_a: int, only_b: int, neither: int) -> list[list[str]]:
    """So many baskets of each kind, in random order, each with some other items."""
    contents = [["beer", "nappies"]] * both + [["beer"]] * only_a + [["nappies"]] * only_b + [[]] * neither
    filled = []
    for position in rng.permutation(len(contents)):
        others = rng.choice(OTHERS, size=int(rng.integers(1, 4)), replace=False)
        items = [*contents[position], *others.tolist()]
        filled.append([items[i] for i in rng.permutation(len(items))])
    return filled


@check(points=3, ko="P(a, b) / (P(a) P(b))를 구합니다", en="computes P(a, b) / (P(a) P(b))")
def definition(student: Student, rng: np.random.Generator) -> None:
    """n = 17, 5 baskets with both, 7 with a, 11 with b."""
    got = number(student.lift(_baskets(rng, 5, 2, 6, 4), "beer", "nappies"))
    close(got, 5 * 17 / (7 * 11))


@check(points=1, ko="a와 b를 바꾸어도 같습니다", en="is the same with a and b exchanged")
def symmetric(student: Student, rng: np.random.Generator) -> None:
    baskets = _baskets(rng, 3, 10, 1, 5)
    close(student.lift(baskets, "beer", "nappies"), 3 * 19 / (13 * 4))
    close(student.lift(baskets, "nappies", "beer"), 3 * 19 / (13 * 4))


@check(points=2, ko="한 장바구니의 같은 물건은 한 번만 셉니다", en="counts an item once per basket")
def repeated_items(student: Student, rng: np.random.Generator) -> None:
    """n = 13, 2 with both, 5 with a, 6 with b; every second basket holds its items twice or three times."""
    baskets, others = _baskets(rng, 2, 3, 4, 4), _baskets(rng, 4, 3, 2, 5)
    repeated = [[*basket, *basket, basket[0]] if i % 2 else basket for i, basket in enumerate(baskets)]
    got, doubled = (student.lift(each, "beer", "nappies") for each in (repeated, [b * 2 for b in others]))
    close(got, 2 * 13 / (5 * 6))
    close(doubled, 4 * 14 / (7 * 6))


@check(points=1, ko="이름이 다른 이름에 들어 있어도 구별합니다", en="tells a name from one that contains it")
def whole_names(student: Student, rng: np.random.Generator) -> None:
    """n = 11, 2 with both, 3 with a, 5 with b."""
    longer = {"milk": "beer mat", "tea": "ginger beer", "salt": "cloth nappies"}
    baskets, others = (
        [[longer.get(item, item) for item in basket] for basket in drawn]
        for drawn in (_baskets(rng, 2, 1, 3, 5), _baskets(rng, 3, 2, 4, 6))
    )
    got = student.lift([*baskets, ["ginger beer"], ["cloth nappies"]], "beer", "nappies")
    again = student.lift([*others, ["beer mat", "cloth nappies"]], "beer", "nappies")
    close(got, 2 * 13 / (3 * 5))
    close(again, 3 * 16 / (5 * 7))


@check(points=1, ko="나오지 않는 물건의 향상도는 0입니다", en="is 0 for an item that never occurs")
def unknown_item(student: Student, rng: np.random.Generator) -> None:
    asked = [_baskets(rng, 0, 5, 0, 2), _baskets(rng, 0, 0, 3, 4), _baskets(rng, 0, 3, 2, 4)]
    for got in [student.lift(baskets, "beer", "nappies") for baskets in asked]:
        close(got, 0.0)


@check(points=1, ko="장바구니가 없으면 ValueError를 일으킵니다", en="raises ValueError without baskets")
def bad_input(student: Student) -> None:
    raises(ValueError, student.lift, [], "beer", "nappies")


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.lift([basket * 2 for basket in _baskets(rng, 3, 2, 1, 2)], "beer", "nappies")
    inputs_unchanged(student)
