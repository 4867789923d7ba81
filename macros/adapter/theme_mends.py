"""Faults of the theme's script, mended on its way to the site.

A mend looks for the fault itself, so that it falls away with a theme that has it no more; the tests
tell when that has come.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_SCRIPT = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")

# What watches a media query adds a listener, and never takes it away: each page that came without a
# reload, and all its elements, would be kept for as long as the tab is open.
_LISTENING = re.compile(
    r"\((?P<next>\w+)=>(?P<query>\w+)\.addListener\(\(\)=>(?P=next)\((?P=query)\.matches\)\)\)"
)
_LISTENING_ENDS = (
    r"(\g<next>=>{const on=()=>\g<next>(\g<query>.matches);return \g<query>.addListener(on),on},"
    r"(_,on)=>\g<query>.removeListener(on))"
)

# Colours change without a transition when the reader changes them, by a mark on the whole page. The
# theme sets it when a page begins too, and has the style of every element worked out twice more: 30
# of 76 ms on a body's page.
_SWITCHING = 'document.body.setAttribute("data-md-color-switching","")'
_SWITCHING_LATER = f'document.readyState==="complete"&&{_SWITCHING}'


# The search index is asked for under one name, whatever it holds; ours changes with it.
_INDEX = re.compile(r'"search/search_index\.json",(\w+)\.base')
_INDEX_BY_NAME = r"\1.index,\1.base"

# The title of each result is a heading, of the first level mostly: who goes through a page by its
# headings would meet several of the page's own rank. Results are links, and titles their text.
_HEADING = re.compile(r'(\w+)\("h[12]",null,(\w+)\.title\)')
_TITLE = r'\1("p",{class:"search-title"},\2.title)'


def mend_theme(files: Files, config: MkDocsConfig) -> None:
    """Puts the mended script in the place of the theme's."""
    for file in list(files):
        if _SCRIPT.fullmatch(file.src_uri):
            files.remove(file)
            content = mended(file.content_string)
            files.append(File.generated(config, file.src_uri, content=content))


def mended(script: str) -> str:
    """The theme's script without its faults."""
    if _SWITCHING_LATER not in script:
        script = script.replace(_SWITCHING, _SWITCHING_LATER)
    script = _INDEX.sub(_INDEX_BY_NAME, script)
    script = _HEADING.sub(_TITLE, script)
    return _LISTENING.sub(_LISTENING_ENDS, script)
