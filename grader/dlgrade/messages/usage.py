"""Sentences about faults of a command line, and words of click's help."""

from dlgrade.text import Text

SEE_HELP = Text(
    ko="{what} 쓰는 법은 `{help} --help` 명령이 알려 줍니다.", en="{what} `{help} --help` shows how it is used."
)
ARGUMENT_MISSING = Text(
    ko="`{name}` 자리에 들어갈 말이 빠졌습니다.", en="Something is missing in the place of `{name}`."
)
EXERCISE_MISSING = Text(
    ko="어느 연습 문제인지 빠졌습니다. `{help} mse`처럼 쓰세요.",
    en="Which exercise is missing: write `{help} mse`, for example.",
)
OPTION_MISSING = Text(ko="`{name}` 옵션이 빠졌습니다.", en="The option `{name}` is missing.")
NO_OPTION = Text(ko="`{name}` 옵션은 없습니다.", en="There is no option `{name}`.")
NO_OPTION_NEAR = Text(
    ko="`{name}` 옵션은 없습니다. 혹시 `{near}`인가요?", en="There is no option `{name}`. Did you mean `{near}`?"
)
BEHIND_OPTION = Text(ko="`{name}` 뒤에는", en="`{name}`")
IN_PLACE = Text(ko="`{name}` 자리에는", en="`{name}`")
ONE_OF = Text(ko="{place} 다음 중 하나를 쓰세요: {values}.", en="{place} takes one of these: {values}.")
WHOLE_NUMBER_FROM = Text(
    ko="{place} {least} 이상의 정수를 쓰세요.", en="{place} takes a whole number, {least} or more."
)
NO_FOLDER = Text(
    ko="{place} 폴더의 경로를 쓰세요. 그 경로에는 파일이 있거나 읽을 수 없는 폴더가 있습니다.",
    en="{place} takes the path of a folder. What is there is a file, or a folder that cannot be read.",
)
NO_FOLDER_THERE = Text(
    ko="{place} 있는 폴더의 경로를 쓰세요. 그런 폴더가 없거나 읽을 수 없습니다.",
    en="{place} takes the path of a folder that is there. There is no such folder, or it cannot be read.",
)
NO_FILE_THERE = Text(
    ko="{place} 파일의 경로를 쓰세요. 그 경로에는 폴더가 있거나 읽을 수 없는 파일이 있습니다.",
    en="{place} takes the path of a file. What is there is a folder, or a file that cannot be read.",
)
WHOLE_NUMBER = Text(ko="{place} 정수를 쓰세요.", en="{place} takes a whole number.")
GRADING = Text(ko="채점할 때의 옵션", en="Options for grading")
