"""Words about isolation levels."""

from dlgrade.text import Text

CANNOT_HAVE = Text(
    ko="이 컴퓨터에서 쓸 수 없는 격리 수준입니다: {level}({reason}). `grade doctor`가 필요한 명령을 알려 줍니다.",
    en="Isolation level {level} is not available on this machine ({reason}). `grade doctor` shows the command that makes it available.",
)
ISOLATION = Text(
    ko="격리 수준 L0–L3을 정합니다. 쓸 수 없으면 채점하지 않고 멈춥니다.",
    en="Ask for an isolation level, L0 to L3; stop where it is not available.",
)
STRONGER = Text(
    ko="{asked} 수준을 요청했지만 이 컴퓨터에서는 {level} 수준으로 채점합니다: 하위 프로세스 종료와 한도는 언제나 적용됩니다.",
    en="{asked} was asked for; on this machine {level} holds: limits and the end of child processes always apply.",
)
WRONG_BACKEND = Text(
    ko="`{variable}` 환경 변수의 값 `{name}` 때문에 채점하지 못했습니다. 설치된 백엔드({installed}) 중 하나로 바꾸거나 변수를 지우세요.",
    en="Not graded: the environment variable {variable} says `{name}`. Set it to an installed backend ({installed}), or unset it.",
)
FRAMEWORK_BROKEN = Text(
    ko="`{package}` 패키지가 설치되어 있지만 불러올 수 없어 채점하지 못했습니다({reason}). 답안의 잘못이 아니므로 점수를 잃지 않습니다. 다시 설치하세요: `pip uninstall -y {names}` 다음에 `{install}`",
    en="Not graded: `{package}` is installed here, but it cannot be imported ({reason}). Your code did not cause this, and no points are lost. Install it again: `pip uninstall -y {names}`, then `{install}`",
)
