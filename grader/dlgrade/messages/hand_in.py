"""Sentences about the contents of a folder that a student handed in."""

from dlgrade.text import Text

LINK = Text(ko="링크", en="a link")
FIFO = Text(ko="FIFO(이름 있는 파이프)", en="a FIFO (a named pipe)")
SPECIAL = Text(ko="소켓이나 장치", en="a socket or a device")
NO_FILE_OF_ITS_OWN = Text(
    ko="제출물에 파일이 아닌 것이 들어 있습니다(링크 등): {names}. 링크는 따라가지 않으므로 채점하지 못했습니다. 링크가 가리키는 파일 자체를 넣어 다시 제출하세요.",
    en="The hand-in holds something that is not a file, such as a link: {names}. Links are not followed, so it was not graded. Put the file itself in its place and hand in again.",
)
UNLISTED = Text(
    ko="제출물의 폴더를 열 수 없어 그 안에 무엇이 있는지 알 수 없으므로 채점하지 못했습니다: {names}. 채점하는 계정에 이 폴더를 읽을 권한을 주고 다시 채점하세요.",
    en="Folders of the hand-in cannot be opened, so it is not known what they hold, and it was not graded: {names}. Give the account that grades the right to read them, and grade again.",
)
TOO_MUCH = Text(
    ko="제출물에 파일이나 하위 폴더, 코드가 너무 많아 채점하지 못했습니다. 과제에 필요한 파일만 다시 제출하세요.",
    en="The hand-in holds too many files or folders, or too much code, so it was not graded. Hand in only the files that the assignment needs.",
)
NO_NOTEBOOK = Text(
    ko="제출물에 `{name}` 파일이 없고, 이 과제의 노트북으로 볼 수 있는 다른 파일도 없습니다.",
    en="The hand-in holds no file `{name}`, and no other file that could be this notebook.",
)
TOO_MANY = Text(
    ko="`{name}`일 수 있는 노트북이 {count}개나 있어 어느 것을 채점할지 정하지 못했습니다.",
    en="{count} notebooks could be `{name}`, so it is not clear which one to grade.",
)
SEVERAL = Text(
    ko="내용이 다른 파일이 같은 시각에 여럿 저장되어 있어 어느 것이 최신인지 알 수 없습니다: {names}.",
    en="Several files with different content were saved at the same time, so it is not clear which one is the newest: {names}.",
)
GRADED = Text(ko="채점한 파일: `{name}`", en="The file that was graded: `{name}`")
NEWEST = Text(
    ko="채점한 파일: `{name}` (파일 {count}개 가운데 가장 나중에 저장한 답안)",
    en="The file that was graded: `{name}` (the newest answer among {count} files)",
)
ANSWERED = Text(
    ko="채점한 파일: `{name}` (파일 {count}개 가운데 답이 적혀 있는 것)",
    en="The file that was graded: `{name}` (of {count} files the one that holds answers)",
)
SET_ASIDE_LOG = Text(
    ko="{path}: {kind}이므로 따라가지 않았습니다. 대신 {record} 파일에 기록했습니다. 확인한 뒤 그 파일을 지우고 다시 채점하세요.",
    en="{path} is {kind}. It was not followed and is now described in {record}. Look at it, delete that file, and grade again",
)
CANNOT_SET_ASIDE_LOG = Text(
    ko="{path}: {kind}이지만 치울 수 없어({reason}) 이 제출물은 건너뜁니다.",
    en="{path} is {kind} and cannot be moved out of the way ({reason}), so this hand-in is left out",
)
ODD_STUDENT_LOG = Text(
    ko="{path}: nbgrader가 읽을 수 없는 폴더 이름이라 채점하지 못합니다. 학생의 폴더 이름을 바꾸세요.",
    en="{path} has a name that nbgrader cannot read, so it is not graded. Rename the student's folder",
)
UNFINISHED_LOG = Text(
    ko="{path}: 끝나지 않은 채점이 남긴 폴더이므로 다시 채점합니다.",
    en="{path} was left by a run that did not end, so it is graded again",
)
CHANGED_LOG = Text(
    ko="{path}: 채점한 뒤에 제출물이 바뀌었으므로 다시 채점합니다.",
    en="{path}: the hand-in has changed since it was graded, so it is graded again",
)
NO_TIME_LOG = Text(
    ko="{path}: 시각으로 읽을 수 없어 `{aside}` 이름으로 바꾸었습니다. 제출 시각 없이 채점합니다.",
    en="{path} cannot be read as a time, so its name is now `{aside}`. The hand-in is graded without a time",
)
