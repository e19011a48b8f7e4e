"""Click's own sentences about command lines and in its help, each with ours in both languages.

Click looks its sentences up with gettext. `python -m dlgrade.author.click_catalogue` makes of these tables the files
that gettext reads; they are checked in under `locale/`.
"""

from dlgrade.text import Text

SENTENCES = {
    "Usage:": Text(ko="사용법:", en="Usage:"),
    "Options": Text(ko="옵션", en="Options"),
    "Commands": Text(ko="명령", en="Commands"),
    "Positional arguments": Text(ko="인자", en="Arguments"),
    "Show this message and exit.": Text(ko="이 도움말을 보여 줍니다.", en="Show this help."),
    "default: {default}": Text(ko="기본값: {default}", en="default: {default}"),
    "required": Text(ko="필수", en="required"),
    "Missing command.": Text(ko="명령이 빠졌습니다.", en="A command is missing."),
    "No such command {name!r}.": Text(ko="`{name}` 명령은 없습니다.", en="There is no command `{name}`."),
    "Option {name!r} does not take a value.": Text(
        ko="`{name}` 옵션에는 값을 쓰지 않습니다.", en="The option `{name}` takes no value."
    ),
    "Argument {name!r} takes {nargs} values.": Text(
        ko="`{name}` 자리에는 값이 {nargs}개 필요합니다.", en="`{name}` takes {nargs} values."
    ),
    "Value must be an iterable.": Text(ko="값이 여러 개 필요합니다.", en="It takes several values."),
    "Invalid value: {message}": Text(ko="쓸 수 없는 값입니다: {message}", en="The value cannot be used: {message}"),
    "Invalid value for {param_hint}: {message}": Text(
        ko="{param_hint} 자리에 쓸 수 없는 값입니다: {message}",
        en="The value of {param_hint} cannot be used: {message}",
    ),
    "Choose from:\n\t{choices}": Text(ko="다음 중 하나를 쓰세요:\n\t{choices}", en="Use one of these:\n\t{choices}"),
    "{value!r} is not a valid {number_type}.": Text(
        ko="`{value}` 대신 수를 쓰세요.", en="Instead of `{value}`, use a number."
    ),
    "{value} is not in the range {range}.": Text(
        ko="`{value}` 대신 {range} 범위의 수를 쓰세요.", en="Instead of `{value}`, use a number in the range {range}."
    ),
    "{value!r} is not a valid boolean. Recognized values: {states}": Text(
        ko="`{value}` 대신 다음 중 하나를 쓰세요: {states}", en="Instead of `{value}`, use one of these: {states}"
    ),
    "Could not open file {filename!r}: {message}": Text(
        ko="`{filename}` 파일을 열 수 없습니다: {message}", en="The file `{filename}` cannot be opened: {message}"
    ),
    "unknown error": Text(ko="알 수 없는 오류", en="unknown error"),
}
PLURALS = {
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"): (
        Text(ko="필요 없는 말이 더 있습니다: `{args}`.", en="There is more than the command takes: `{args}`."),
        Text(ko="필요 없는 말이 더 있습니다: `{args}`.", en="There is more than the command takes: `{args}`."),
    ),
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"): (
        Text(ko="혹시 {possibility}인가요?", en="Did you mean {possibility}?"),
        Text(ko="혹시 다음 중 하나인가요? {possibilities}", en="Did you mean one of these? {possibilities}"),
    ),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."): (
        Text(ko="`{name}` 옵션 뒤에 값이 필요합니다.", en="The option `{name}` needs a value after it."),
        Text(
            ko="`{name}` 옵션 뒤에 값이 {nargs}개 필요합니다.", en="The option `{name}` needs {nargs} values after it."
        ),
    ),
    ("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given."): (
        Text(ko="값이 {nargs}개 필요하지만 1개입니다.", en="It takes {nargs} values, not 1."),
        Text(ko="값이 {nargs}개 필요하지만 {len}개입니다.", en="It takes {nargs} values, not {len}."),
    ),
    (
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
    ): (
        Text(ko="값이 {len_type}개 필요하지만 {len_value}개입니다.", en="It takes {len_type} values, not {len_value}."),
        Text(ko="값이 {len_type}개 필요하지만 {len_value}개입니다.", en="It takes {len_type} values, not {len_value}."),
    ),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."): (
        Text(ko="`{value}` 대신 {choice} 값을 쓰세요.", en="Instead of `{value}`, use {choice}."),
        Text(
            ko="`{value}` 대신 다음 중 하나를 쓰세요: {choices}.",
            en="Instead of `{value}`, use one of these: {choices}.",
        ),
    ),
}
"""What click has a singular and a plural for."""
