"""Sentences about nbgrader's exchange, the folder through which hand-ins are collected and feedback is returned."""

from dlgrade.text import Text

# --- what is not collected ---
NO_NAME = Text(
    ko="{path}: 이름에서 학생과 제출 시각을 읽을 수 없어 걷지 않았습니다. `{owner}` 계정의 것이니 확인하고 지우세요.",
    en="{path} is not collected: its name does not say who handed it in and when. It belongs to the account `{owner}`. Look at it and delete it",
)
NOT_A_FOLDER = Text(
    ko="{path}: 폴더가 아니어서 걷지 않았습니다. `{owner}` 계정의 것이니 확인하고 지우세요.",
    en="{path} is not collected: it is not a folder. It belongs to the account `{owner}`. Look at it and delete it",
)
NOT_READABLE = Text(
    ko="{path}: 읽을 수 없는 것이 들어 있어 걷지 않았습니다. `nbgrader submit`이 끝까지 실행되지 않은 것 같으니, `{owner}` 계정의 학생에게 다시 제출하게 하세요.",
    en="{path} is not collected: something in it may not be read. `nbgrader submit` probably did not come to its end. Ask the student with the account `{owner}` to submit again",
)
TOO_LARGE = Text(
    ko="{path}: 너무 커서({limit}KB 초과) 걷지 않았습니다. `{owner}` 계정의 학생에게 필요한 파일만 다시 제출하게 하거나, nbgrader_config.py의 `c.CourseDirectory.max_dir_size`를 늘리세요.",
    en="{path} is not collected: it has more than {limit} KB. Ask the student with the account `{owner}` to submit only the files that are needed, or raise `c.CourseDirectory.max_dir_size` in nbgrader_config.py",
)
LINK = Text(
    ko="{path}: 링크이므로 따라가지 않았습니다.",
    en="{path} is a link and is not followed",
)
NOT_COPIED = Text(
    ko="{path}: `{student}` 학생의 제출물을 걷지 못했습니다(이유: {reason}). 다른 학생의 것은 걷습니다. 원인을 없애고 다시 걷으세요.",
    en="{path}: the hand-in of `{student}` is not collected ({reason}). The others are. When the cause is gone, collect again",
)
CHANGED = Text(ko="걷는 동안 제출물이 바뀜", en="it changed while it was copied")
GREW = Text(ko="{limit}KB를 넘음", en="it has more than {limit} KB")
TOO_MANY_ENTRIES = Text(
    ko="파일과 폴더가 {most}개를 넘거나 폴더가 {depth}겹보다 깊음",
    en="it holds more than {most} files and folders, or folders more than {depth} deep",
)

# --- whose it is ---
FOREIGN = Text(
    ko="{path}: 이름은 `{student}` 학생의 제출물이지만 `{owner}` 계정이 만들었습니다. `{student}` 계정으로 제출한 것이 있으므로 걷지 않았습니다. 두 사람에게 물어보세요. 이것도 걷으려면 nbgrader_config.py에 `c.ExchangeCollect.check_owner = False` 줄을 적으세요.",
    en="{path} is named after the student `{student}` but belongs to the account `{owner}`. It is not collected, because `{student}` has handed in as well. Ask both. To collect it all the same, set `c.ExchangeCollect.check_owner = False` in nbgrader_config.py",
)
FOREIGN_COLLECTED = Text(
    ko="{path}: 이름은 `{student}` 학생의 제출물이지만 `{owner}` 계정이 만들었습니다. `{student}` 계정으로 제출한 것이 없어 이것을 걷습니다. 두 사람에게 물어보고, 본인의 것이 아니면 `{collected}` 폴더와 이 폴더를 지우세요.",
    en="{path} is named after the student `{student}` but belongs to the account `{owner}`. It is collected, because `{student}` has handed in nothing else. Ask both; if it is not the student's, delete `{collected}` and this folder",
)
FOREIGN_REMOVED = Text(
    ko="{collected}: 전에 걷은 것은 `{owner}` 계정이 만든 것이어서 지웠고, `{student}` 계정으로 제출한 것을 걷습니다. 지운 것은 {path} 폴더에 그대로 있습니다.",
    en="{collected} was collected from what the account `{owner}` had made, so it is removed and the hand-in of `{student}` is collected. What was removed is still in {path}",
)
FOREIGN_STAYS = Text(
    ko="{collected}: 전에 걷은 것은 `{owner}` 계정이 만든 것입니다({path}). `{student}` 계정으로 제출한 것을 걷으려면 `--update`를 붙여 다시 실행하세요.",
    en="{collected} was collected from what the account `{owner}` had made ({path}). To collect the hand-in of `{student}`, run this again with `--update`",
)

# --- returning feedback ---
BY_HAND = Text(
    ko="{path}: nbgrader로 제출한 것이 아니니 이 피드백은 직접 전해 주세요.",
    en="{path}: not handed in with nbgrader, so give this feedback out yourself",
)
NOT_FETCHED = Text(
    ko="{path}: 제출물의 맨 위 폴더에 이 노트북의 `.ipynb` 파일이 없어 학생이 `nbgrader fetch_feedback`으로 받을 수 없습니다. 직접 전해 주세요.",
    en="{path}: the student cannot fetch this page with `nbgrader fetch_feedback`, because the top folder of the hand-in has no `.ipynb` file of this notebook. Give it out yourself",
)
