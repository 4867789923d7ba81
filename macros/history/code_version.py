"""A hash of the code that decides how a commit is told: other code tells it anew.

That is the module which reads the history and whatever it imports, directly or by others. Comments,
docstrings and layout decide nothing.
"""

import ast
import hashlib
import pathlib
from collections.abc import Iterator

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
_FIRST = "macros.history.from_git"


def code_version(package: pathlib.Path = PACKAGE) -> str:
    """The hash for the package in a folder that is called as the package is."""
    digest = hashlib.sha256()
    for name, tree in sorted(_modules(package).items()):
        _leave_out_docstrings(tree)
        digest.update(f"{name}\n{ast.dump(tree)}\n".encode())
    return digest.hexdigest()


def _modules(package: pathlib.Path) -> dict[str, ast.Module]:
    """The modules of the package that reading the history takes, by name."""
    found: dict[str, ast.Module] = {}
    waiting = [_FIRST]
    while waiting:
        name = waiting.pop()
        path = package.parent / f"{name.replace('.', '/')}.py"
        if name not in found and path.is_file():
            found[name] = ast.parse(path.read_text(encoding="utf-8"))
            waiting += _imported(found[name])
    return found


def _imported(tree: ast.Module) -> Iterator[str]:
    """The names of what a module imports, of modules and of what is in them alike."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _leave_out_docstrings(block: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
    if ast.get_docstring(block, clean=False) is not None:
        del block.body[0]
    for inner in block.body:
        if isinstance(inner, ast.ClassDef | ast.FunctionDef):
            _leave_out_docstrings(inner)
