"""Words of `grade doctor`."""

from grader.text import Text

NOT_INSTALLED = Text(
    ko="설치되지 않음(필요하면 `pip install -c constraints.txt -e '.[{extra}]'`)",
    en="not installed (if you need it: `pip install -c constraints.txt -e '.[{extra}]'`)",
)
COURSE = Text(ko="강의 폴더: {place}", en="course folder: {place}")
NO_COURSE = Text(ko="강의 폴더: 이 폴더에는 없음", en="course folder: none here")
LEVEL = Text(ko="격리 수준: {level}", en="isolation level: {level}")
