"""Sentences about code that was written for another version of Python or NumPy."""

from dlgrade.text import Text

OTHER_PYTHON = Text(
    ko="{part} 코드는 파이썬 {there} 문법으로 쓰여 있는데 채점하는 컴퓨터의 파이썬({here})은 이 문법을 읽지 못합니다. 0점이 아니며, 사람이 확인해야 합니다.",
    en="{part} is written in the syntax of Python {there}, and the Python that grades is {here}, which cannot read it. This is not a 0: a person has to look at it.",
)
NO_PACKAGE = Text(
    ko="{line}번째 줄 `{source}`: 답의 함수가 `{package}` 패키지를 쓰는데, 채점할 때 이 문제에서 쓸 수 있는 패키지가 아닙니다. 0점으로 정하지 않았으며, 이 패키지를 써도 되는 과제인지 선생님이 정합니다.",
    en="Line {line}, `{source}`: the answer needs the package `{package}`, which this exercise does not have where it is graded. This is not a 0: the teacher decides whether the assignment allows it.",
)
OTHER_NUMPY = Text(
    ko="채점하는 컴퓨터의 NumPy에는 없지만 다른 버전의 NumPy에는 있는 이름을 썼습니다({message}). 0점이 아니며, 사람이 확인해야 합니다.",
    en="The code uses a name that another version of NumPy has and the one that grades does not have ({message}). This is not a 0: a person has to look at it.",
)
