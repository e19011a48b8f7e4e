"""Sentences about faults of a command line, and words of click's help."""

from dlgrade.text import Text

SEE_HELP = Text(
    ko="{what} 쓰는 법은 `{help} --help` 명령이 알려 줍니다.", en="{what} `{help} --help` shows how it is used."
)
ARGUMENT_MISSING = Text(
    ko="`{name}` 자리에 들어갈 말이 빠졌습니다.", en="Something is missing in the place of `{name}`."
)
NO_OPTION = Text(ko="`{name}` 옵션은 없습니다.", en="There is no option `{name}`.")
NO_OPTION_NEAR = Text(
    ko="`{name}` 옵션은 없습니다. 혹시 `{near}`인가요?", en="There is no option `{name}`. Did you mean `{near}`?"
)
ONE_OF = Text(ko="`{name}` 뒤에는 다음 중 하나를 쓰세요: {values}.", en="`{name}` takes one of these: {values}.")
WHOLE_NUMBER_FROM = Text(
    ko="`{name}` 뒤에는 {least} 이상의 정수를 쓰세요.", en="`{name}` takes a whole number, {least} or more."
)
NO_FOLDER = Text(
    ko="`{name}` 뒤에는 있는 폴더나 쓸 수 있는 파일의 경로를 쓰세요.",
    en="`{name}` takes the path of a folder that is there, or of a file that can be written.",
)
WHOLE_NUMBER = Text(ko="`{name}` 뒤에는 정수를 쓰세요.", en="`{name}` takes a whole number.")
GRADING = Text(ko="채점할 때의 옵션", en="Options for grading")
