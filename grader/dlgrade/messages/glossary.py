"""Wording of the glossary pages."""

from dlgrade.text import Text

TITLE = Text(ko="용어 사전", en="Glossary")
LEAD = Text(
    ko="이 강의에서 쓰는 말을 한국어와 영어로 모았습니다. 괄호 안은 다른 책에서 만날 수 있는 표기이고, "
    "줄 끝의 장 번호는 그 말을 설명하는 자리로 이어집니다.",
    en="The terms of this course in English and Korean. In brackets: other ways of writing them that you may "
    "meet elsewhere. The chapter number at the end of a line leads to the place where the term is explained.",
)
CHAPTER = Text(ko="{number}장", en="chapter {number}")

# Each part of the page: its anchor, the first chapter whose terms are in it, its heading.
PARTS = (
    ("tools", 0, Text(ko="도구", en="Tools")),
    ("kinds", 1, Text(ko="인공지능과 학습의 종류", en="Artificial intelligence and kinds of learning")),
    ("networks", 5, Text(ko="인공신경망", en="Neural networks")),
    ("learning", 6, Text(ko="학습과 역전파", en="Learning and backpropagation")),
    ("overfitting", 8, Text(ko="과적합과 일반화", en="Overfitting and generalization")),
    ("frameworks", 9, Text(ko="프레임워크와 선형 회귀", en="Frameworks and linear regression")),
)
