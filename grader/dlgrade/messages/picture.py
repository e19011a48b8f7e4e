"""Pictures of a difference and of a loss curve, in words."""

from dlgrade.text import Text

GOT = Text(ko="내 결과", en="Got")
EXPECTED = Text(ko="기대한 결과", en="Expected")
DIFFERS_KEY = Text(
    ko="밑줄이 있는 칸의 값이 서로 다릅니다. 테두리가 있는 칸이 처음으로 다른 곳입니다.",
    en="Underlined entries differ; the framed one is the first.",
)
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
YOUR_LOSSES = Text(ko="내 {name}", en="your {name}")
EXPECTED_LOSSES = Text(ko="기대한 {name}", en="expected {name}")
LOGARITHMIC = Text(ko="로그 눈금", en="logarithmic")
NO_NUMBER = Text(ko="수 아님", en="not a number")
CURVE_WORDS = Text(
    ko="내 {name}: 갱신 {count}번 동안 {first}에서 {last}까지.",
    en="Your {name}: from {first} to {last} in {count} updates.",
)
CURVE_EXPECTED_WORDS = Text(
    ko="기대한 {name}: 갱신 {count}번 동안 {first}에서 {last}까지.",
    en="The expected {name}: from {first} to {last} in {count} updates.",
)
CURVE_CALL = Text(ko="호출: {call}", en="call: {call}")
UPDATES = Text(ko="갱신 횟수", en="updates")
