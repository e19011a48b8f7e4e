"""Words of the exercise in the page: the reader's own lines, and pictures of a difference in words."""

from dlgrade.text import Text

SCRATCH = Text(ko="실행 칸", en="your lines")
EXAMPLES = Text(ko="예시", en="the examples")
CUT = Text(ko="… (이하 생략)", en="… (the rest is left out)")
SHAPES = Text(
    ko="모양이 다릅니다. 나온 모양은 {got}, 기대한 모양은 {expected}입니다.",
    en="The shapes differ: {got} came, {expected} was expected.",
)
TYPES = Text(
    ko="값의 종류가 다릅니다. 나온 종류는 {got}, 기대한 종류는 {expected}입니다.",
    en="The kinds of values differ: {got} came, {expected} was expected.",
)
ONE_VALUE = Text(
    ko="수가 다릅니다. 나온 값은 {got}, 기대한 값은 {expected}입니다.",
    en="The numbers differ: {got} came, {expected} was expected.",
)
VALUES = Text(
    ko="모양이 {shape}인 배열의 원소 {size}개 중 {count}개가 다릅니다. 처음 다른 곳은 [{where}]이고, 그곳에 나온 값은 {got}, 기대한 값은 {expected}입니다.",
    en="Arrays of shape {shape}: {count} of {size} entries differ, first at [{where}], where {got} came and {expected} was expected.",
)
