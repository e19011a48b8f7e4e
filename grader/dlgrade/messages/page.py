"""Words of the exercise in the page: the reader's own lines."""

from dlgrade.text import Text

SCRATCH = Text(ko="실행 칸", en="your lines")
EXAMPLES = Text(ko="예시", en="the examples")
CUT = Text(ko="… (이하 생략)", en="… (the rest is left out)")
