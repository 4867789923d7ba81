"""What all records share: unknown keys are errors, and nothing changes after reading."""

import sys
from types import ModuleType
from typing import Any

from pydantic import BaseModel, ConfigDict

# Else pydantic looks for plugins of its own in every package of the environment. Its setting for
# that, PYDANTIC_DISABLE_PLUGINS, is read after the import of importlib.metadata with email, zipfile
# and socket: 12 ms of each run.
_NO_PLUGINS = ModuleType("pydantic.plugin._loader")
vars(_NO_PLUGINS)["get_plugins"] = tuple
sys.modules.setdefault(_NO_PLUGINS.__name__, _NO_PLUGINS)
_NO_FIELDS: set[str] = set()


class Record(BaseModel):
    """A record of a data file: unknown keys are errors, nothing changes after reading.

    Its validator is built when first asked for: most records are read as parts of others, and what
    is composed of the text and the data files never is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    def model_post_init(self, context: Any) -> None:
        """Forgets which fields were given: nobody asks, and a set a record is a lot."""
        object.__setattr__(self, "__pydantic_fields_set__", _NO_FIELDS)
