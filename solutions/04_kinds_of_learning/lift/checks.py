import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, number, raises

OTHERS = ("빵", "쌀", "milk", "tea", "salt")
EXAMPLE = ("beer", "nappies")


def _baskets(
    rng: np.random.Generator, both: int, only_a: int, only_b: int, neither: int, names: tuple[str, str] = EXAMPLE
) -> list[list[str]]:
    """So many baskets of each kind, in random order, each with some other items."""
    a, b = names
    contents = [[a, b]] * both + [[a]] * only_a + [[b]] * only_b + [[]] * neither
    filled = []
    for position in rng.permutation(len(contents)):
        others = rng.choice(OTHERS, size=int(rng.integers(1, 4)), replace=False)
        items = [*contents[position], *others.tolist()]
        filled.append([items[i] for i in rng.permutation(len(items))])
    return filled


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number", tests="number")
def one_number(student: Student, rng: np.random.Generator) -> None:
    for got in [
        student.lift(_baskets(rng, 3, 1, n, 4), *EXAMPLE) for n in (2, 5)
    ]:  # both asked before either is judged
        number(got)


@check(
    points=3,
    ko="P(a, b) / (P(a) P(b))를 구합니다",
    en="computes P(a, b) / (P(a) P(b))",
    tests="definition",
    after=one_number,
)
def definition(student: Student, rng: np.random.Generator) -> None:
    """n = 17, 5 baskets with both, 7 with a, 11 with b; then n = 19, 3, 13 and 4; then none with both; then two rare items
    of which one never comes alone. Then two baskets are empty; then come two rarer items, items that every basket holds,
    and a basket of many items; the last is the task's example."""
    data = (
        *(((5, 2, 6, 4), 5 * 17 / (7 * 11)), ((3, 10, 1, 5), 3 * 19 / (13 * 4)), ((0, 3, 2, 4), 0.0)),
        ((1, 0, 1, 24), 1 * 26 / (1 * 2)),
    )
    asked = [(_baskets(rng, *counts), expected) for counts, expected in data]
    asked.append(([*_baskets(rng, 4, 1, 3, 3), [], []], 4 * 13 / (5 * 7)))
    asked.append(([*_baskets(rng, 1, 0, 0, 4), *([["tea"]] * 125)], 130.0))
    asked += [(_baskets(rng, *counts), 1.0) for counts in ((3, 4, 0, 0), (2, 0, 4, 0))]
    many = [f"no. {number}" for number in range(20)]
    asked.append(([[*many, *EXAMPLE], [*many, EXAMPLE[0]], [*many, EXAMPLE[1]], many, many], 1 * 5 / (2 * 2)))
    replies = [(student.lift(baskets, *EXAMPLE), expected) for baskets, expected in asked]
    given = [["nappies", "beer"], ["nappies", "beer"], ["bread"], ["beer"]]
    replies.append((student.lift(given, "nappies", "beer"), 4 / 3))
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="받은 이름 a와 b를 찾습니다",
    en="looks for the names that are given",
    tests="names",
    after=definition,
)
def given_names(student: Student, rng: np.random.Generator) -> None:
    """In the last call three baskets hold milk, which is not Milk."""
    names = (("커피", "설탕"), ("ink", "pen"), ("nappies", "beer"), ("salt mine", "맥주"))
    asked = [(_baskets(rng, 4, 2, 5, 3, names=pair), *pair) for pair in names]
    asked.append(
        (
            [["Milk", "Tea"]] * 4 + [["Milk"]] * 2 + [["Tea", "milk"]] * 3 + [["Tea"]] * 2 + [["bread"]] * 3,
            "Milk",
            "Tea",
        )
    )
    for got in [student.lift(*each) for each in asked]:
        close(got, 4 * 14 / (6 * 9))


@check(
    points=2,
    ko="한 장바구니의 같은 물건은 한 번만 셉니다",
    en="counts an item once per basket",
    tests="repeats",
    after=definition,
)
def repeated_items(student: Student, rng: np.random.Generator) -> None:
    """n = 13, 2 with both, 5 with a, 6 with b; every second basket holds its items twice or three times."""
    asked = []
    for factor, baskets in ((3, _baskets(rng, 2, 3, 4, 4)), (2, _baskets(rng, 2, 3, 4, 4))):
        asked.append([items * factor if i % 2 else items for i, items in enumerate(baskets)])
    asked.append([items * 2 for items in baskets])
    for got in [student.lift(baskets, *EXAMPLE) for baskets in asked]:  # all asked before any is judged
        close(got, 2 * 13 / (5 * 6))


@check(
    points=1,
    ko="이름이 다른 이름에 들어 있어도 구별합니다",
    en="tells a name from one that contains it",
    tests="whole",
    after=definition,
)
def whole_names(student: Student, rng: np.random.Generator) -> None:
    """n = 13, 2 with both, 3 with a, 5 with b."""
    longer = {"milk": "beer mat", "tea": "ginger beer", "salt": "cloth nappies"}
    drawn = [_baskets(rng, 2, 1, 3, 5) for _ in range(4)]
    baskets, others, spaced, blank = (
        [[longer.get(item, item) for item in basket] for basket in each] for each in drawn
    )
    asked = (
        [*baskets, ["ginger beer"], ["cloth nappies"]],
        [*others, ["beer mat"], ["bread", "beer mat"]],
        [*spaced, ["beer "], ["beer ", "bread"]],
        [*blank, [" nappies"], [" nappies", "cloth"]],
    )
    for got in [student.lift(each, *EXAMPLE) for each in asked]:
        close(got, 2 * 13 / (3 * 5))


@check(
    points=1,
    ko="나오지 않는 물건의 향상도는 0입니다",
    en="is 0 for an item that never occurs",
    tests="unknown",
    after=one_number,
)
def unknown_item(student: Student, rng: np.random.Generator) -> None:
    asked = (_baskets(rng, 0, 5, 0, 2), _baskets(rng, 0, 0, 3, 4), _baskets(rng, 0, 0, 0, 3), [[], []])
    for got in [student.lift(baskets, *EXAMPLE) for baskets in asked]:
        close(got, 0.0)


@check(points=1, ko="장바구니가 없으면 ValueError를 일으킵니다", en="raises ValueError without baskets", tests="empty")
def refuses_no_basket(student: Student) -> None:
    raises(ValueError, student.lift, [], *EXAMPLE)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=one_number)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.lift([basket * 2 for basket in _baskets(rng, 3, 2, 1, 2)], *EXAMPLE)
    inputs_unchanged(student)
