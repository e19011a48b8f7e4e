"""Words about isolation levels."""

from dlgrade.text import Text

CANNOT_HAVE = Text(
    ko="이 컴퓨터에서 쓸 수 없는 격리 수준입니다: {level}({reason}). `grade doctor`가 필요한 명령을 알려 줍니다.",
    en="Isolation level {level} cannot be had on this machine ({reason}). `grade doctor` tells the command that it takes.",
)
ISOLATION = Text(
    ko="격리 수준 L0–L3을 정합니다. 쓸 수 없으면 채점하지 않고 멈춥니다.",
    en="Ask for an isolation level, L0 to L3; stop where it cannot be had.",
)
