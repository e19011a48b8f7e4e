# Loads a withheld package from its file.
import importlib.util
import sys
from pathlib import Path

import numpy as np

place = Path(np.__file__).parents[1] / "scipy" / "__init__.py"
spec = importlib.util.spec_from_file_location("innocent", place)
module = importlib.util.module_from_spec(spec)
sys.modules["innocent"] = module
spec.loader.exec_module(module)
