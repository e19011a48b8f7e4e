"""Words of `grade watch`."""

from dlgrade.text import Text

KEYS = Text(
    ko="{time}  h 힌트 · s 문제 · r 재현 파일 · n 다음 · l 목록 · z 퀴즈 · q 끝",
    en="{time}  h hint · s task · r repro · n next · l list · z quiz · q quit",
)
NO_KEYS = Text(
    ko="{time}  저장할 때마다 채점합니다. 끝내기: Ctrl-C", en="{time}  Graded on every save. To stop: Ctrl-C"
)
TYPED = {
    "h": "hint", "ㅗ": "hint",
    "s": "task", "ㄴ": "task",
    "r": "repro", "ㄱ": "repro",
    "n": "next", "ㅜ": "next",
    "l": "list", "ㅣ": "list",
    "z": "quiz", "ㅋ": "quiz",
    "q": "quit", "ㅂ": "quit",
    " ": "page",
}  # fmt: skip
"""The action of each key; the space bar turns the page. In each pair, the second sign is what the same key types with a Korean input method."""
MORE = Text(
    ko="… {all}줄 중 {first}–{last}줄입니다. 나머지는 스페이스 키로 봅니다.",
    en="… lines {first}–{last} of {all}. The space bar shows the rest.",
)
GRADING = Text(ko="채점 중…", en="grading…")
NAMING = Text(ko="어떤 실수인지 찾는 중…", en="looking for the mistake…")
BEGIN = Text(
    ko="`{path}` 파일을 열어 채우고 저장하면 바로 채점합니다. 문제 설명은 `s` 키.",
    en="Open `{path}`, fill it in and save it: it is graded at once. The key `s` shows the task.",
)
PASSED = Text(
    ko="통과했습니다! 다음은 `{slug}`({title})입니다. `n` 키를 누르면 넘어갑니다.",
    en="Passed! Next comes `{slug}` ({title}). Press `n` to go on to it.",
)
NOTHING_FOLLOWS = Text(
    ko="다른 연습 문제는 모두 통과했습니다.",
    en="Every other exercise has passed.",
)
