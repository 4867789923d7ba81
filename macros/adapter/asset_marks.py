"""Style sheets, scripts and the search index, named by what they hold, and no file in vain.

A page names the very versions that it was made with, so no visitor has a page of one site with the
scripts of another, and a browser need not ask for any of them twice. Of the theme's files those
are published that a page can ask for.
"""

import hashlib
import re
from collections.abc import Callable

import jinja2
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from macros import addresses

# What the theme has for its own search, in many languages, and for whoever works on its scripts.
_IN_VAIN = re.compile(
    r"assets/javascripts/(lunr|workers)/|assets/images/favicon\.png$|assets/.*\.map$"
)
_MARKED = re.compile(r"assets/.*\.(css|js)$")
_EXCLUDED = InclusionLevel.EXCLUDED
_THEMES_MARK = re.compile(r"\.[0-9a-f]{8}\.min(?=\.\w+$)")
_SOURCE_MAP = re.compile(rb"\n?(//|/\*)# sourceMappingURL=\S+?(\*/)?\s*$")


class AssetMarks:
    """The marked names of a build's files, by the names that templates know them by."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, name: str) -> str:
        """The marked name of a file; its own when it has none."""
        return self._names.get(name, name)

    def add(self, name: str, content: bytes) -> str:
        """Marks what stands by a name; returns the marked name."""
        self._names[name] = addresses.marked(_THEMES_MARK.sub("", name), content)
        return self._names[name]

    @property
    def names(self) -> list[str]:
        """All marked names."""
        return sorted(self._names.values())

    @property
    def release(self) -> str:
        """Another for each set of files, so that an open page can tell that the site is new."""
        return hashlib.sha256("\n".join(self.names).encode()).hexdigest()[:8]

    def mark(self, files: Files, config: MkDocsConfig) -> None:
        """Renames the sheets and scripts, and leaves out what no page asks for."""
        for file in list(files):
            if _IN_VAIN.match(file.src_uri):
                files.remove(file)
            elif _MARKED.match(file.src_uri) and file.inclusion is not _EXCLUDED:
                files.remove(file)
                content = _SOURCE_MAP.sub(b"", file.content_bytes)
                name = self.add(file.src_uri, content)
                files.append(File.generated(config, name, content=content))
        config.extra_javascript = [self.name(str(script)) for script in config.extra_javascript]

    def teach(self, env: jinja2.Environment) -> None:
        """Has the templates, the theme's too, name marked files where they name them by `url`."""
        relative: Callable[[Context, str], str] = env.filters["url"]

        @jinja2.pass_context
        def url(context: Context, value: str) -> str:
            return relative(context, self.name(str(value)))

        env.filters["url"] = url
        env.globals["marked"] = self.name
        env.globals["release"] = self.release
