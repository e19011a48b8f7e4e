"""연관 규칙의 향상도 / Lift of an association"""


def lift(baskets: list[list[str]], a: str, b: str) -> float:
    """a와 b를 함께 담는 비율이 서로 상관없을 때의 몇 배인지 구합니다: P(a, b) / (P(a) P(b)).

    baskets: 장바구니 n개, 각각 물건 이름의 리스트(같은 이름이 되풀이되어도 한 번으로 셉니다).
    a나 b가 한 번도 나오지 않으면 0.0이고, 장바구니가 하나도 없으면 ValueError를 일으킵니다.

    How many times more often a and b share a basket than if unrelated: P(a, b) / (P(a) P(b)).

    baskets: n lists of item names (a repeated name counts once).
    It is 0.0 when a or b never occurs. Raises ValueError when there is no basket.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
