"""Words that several commands and pages share."""

from dlgrade.text import Text

MINUTES = Text(ko="{minutes}분", en="{minutes} min")
BONUS = Text(ko="보너스", en="bonus")
NEEDS = Text(ko="{needs} 필요", en="needs {needs}")
