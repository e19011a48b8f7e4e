"""Names, for messages in the page, of the parts of a run: the reader's own lines, the examples."""

from dlgrade.text import Text

SCRATCH = Text(ko="실행 칸", en="your lines")
EXAMPLES = Text(ko="예시", en="the examples")
CUT = Text(ko="… (이하 생략)", en="… (the rest is left out)")
