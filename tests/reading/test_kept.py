"""What is kept from one rebuild or program to the next changes nothing: the same is shown."""

import hashlib
import re
import shutil
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from macros.checks.kept_plans import KeptPlans
from macros.linking.catalog import Catalog
from macros.reading.files import DATA, PLANS, KnownFiles, data_folder
from macros.reading.kept import Kept
from macros.site import Site, load_site
from tests.checks.test_still_sound import checked_again
from tests.synthetic.plans import write


def test_whatever_is_edited_the_same_is_shown_as_from_nothing(tmp_path: Path) -> None:
    follow(tmp_path, seed=1, edits=7)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_so_it_is_after_many_edits(tmp_path: Path, seed: int) -> None:
    follow(tmp_path, seed, edits=50)


def test_only_what_an_edit_touches_is_made_again(tmp_path: Path) -> None:
    write(tmp_path, 3, seed=1)
    kept = _Counting()
    load_site(tmp_path, kept=kept)
    assert len(kept.made) == len(OF_RECORDS) + 3 * len(OF_A_PLAN)
    kept.made.clear()
    load_site(tmp_path, kept=kept)
    assert kept.made == []
    tasks = sorted(tmp_path.glob(f"{PLANS}/*/tasks.yml"))[0]
    whole = tasks.read_text(encoding="utf-8")
    tasks.write_text("[", encoding="utf-8")
    assert load_site(tmp_path, kept=kept)[0] is None
    kept.made.clear()
    tasks.write_text(f"{whole}\n", encoding="utf-8")
    load_site(tmp_path, kept=kept)
    assert sorted(kept.made) == sorted(OF_A_PLAN)
    kept.made.clear()
    bodies = tmp_path / DATA / "bodies.yml"
    bodies.write_text(f"{bodies.read_text(encoding='utf-8')}\n", encoding="utf-8")
    load_site(tmp_path, kept=kept)
    assert kept.made.count("plan") == 0  # read with the same ids
    assert kept.made.count("problems") == 3


def test_what_was_found_of_files_that_changed_meanwhile_is_not_kept() -> None:
    digests, made = iter(["a", "b", "b", "b"]), iter(["of both", "of b"])
    kept = Kept()
    assert kept.read("plan", lambda: next(digests), lambda: next(made)) == ("b", "of b")
    assert kept.read("plan", lambda: "a", lambda: "of a") == ("a", "of a")


OF_RECORDS = ("shared", "vocabulary", "records' problems")
OF_A_PLAN = (
    *("plan", "scope", "tasks", "uses", "told", "problems"),
    *("standing", "catalog's"),
)


class _Counting(Kept):
    """Notes of what is made anew of what it is a part."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []

    def result(self, key: Hashable, make: Callable[[], Any]) -> Any:
        def noted() -> Any:
            about: Any = key
            while isinstance(about, tuple):
                about = about[0]
            self.made.append(about)
            return make()

        return super().result(key, noted)


def follow(root: Path, seed: int, edits: int) -> None:
    """Draws edits, and compares after each what is shown with and without what is kept.

    A preview goes on over all of them; before each, another program has left what it kept.
    """
    write(root, 3, seed)
    shutil.copytree(root / DATA, root / "whole")
    random, kept = Random(seed), Kept()
    kept.files = KnownFiles(young=0)  # else all files of a test are too young to be known
    last: tuple[Site, Shown] | None = None
    for number in range(edits):
        told = random.choice(EDITS)(random, root) if number else "nothing"
        site, problems = load_site(root, drafts=True, kept=kept)
        fresh, found = load_site(root, drafts=True)
        assert problems == found, (number, told)
        started = KeptPlans(root)
        again, told_again = load_site(root, drafts=True, kept=started)
        started.write()
        assert told_again == found, (number, told)
        for sound in (checked_again(root), checked_again(root)):
            assert not sound or fresh, (number, told)
            assert sound in (None, fresh and fresh.catalog.records.summary), (number, told)
            assert not sound or not data_folder(root).drafts, (number, told)
        if last:  # which a preview goes on to show while the data are broken
            assert shown(last[0], last[1]) == last[1], (number, told)
        if site and fresh:
            assert listed(site) == listed(fresh), (number, told)
            urls = random.sample([page.url for page in fresh.pages], SAMPLE)
            last = site, shown(fresh, urls)
            assert shown(site, urls) == last[1], (number, told)
        if again and fresh:
            assert listed(again) == listed(fresh), (number, told)
            assert shown(again, urls[:2]) == shown(fresh, urls[:2]), (number, told)


SAMPLE = 6  # pages that are looked at after an edit

Shown = dict[str, tuple[str, str]]


def shown(site: Site, urls: Iterable[str]) -> Shown:
    """Some pages of a site by their addresses: what each is about, and its article."""
    pages = {url: site.page(url) for url in urls}
    return {url: (page.description, page.render()) for url, page in pages.items() if page}


def listed(site: Site) -> tuple[object, ...]:
    """All pages of a site, what it knows of every task, and what is still to be done in drafts."""
    pages = [(page.url, page.kind, page.title, page.source) for page in site.pages]
    left = [*site.unread_drafts, *(page.render() for page in site.proofreading)]
    return pages, [*standing(site.catalog)], left


def standing(catalog: Catalog) -> Iterator[tuple[object, ...]]:
    """What is known of every plan and task."""
    for plan in catalog.plans:
        tasks = [(task.current, task.claims, task.documents, task.source) for task in plan.tasks]
        reports = [located.record for located in plan.folder.updates]
        read = [plan.read(text.text) for text in plan.texts]
        texts = [(one.inline.plain, one.citations, one.mentions) for one in read]
        stand = [task.code for task in plan.standing]
        yield plan.record, stand, tasks, plan.marks, plan.parents, texts, reports


def _file(random: Random, root: Path) -> Path:
    """A file of the data: as often one of a plan as one of the lists."""
    pattern = random.choice((f"{PLANS}/*/*.*", f"{DATA}/*.yml"))
    return random.choice(sorted(root.glob(pattern)) or sorted(root.glob(f"{DATA}/*.yml")))


def _plan(random: Random, root: Path) -> Path:
    return random.choice(sorted((root / PLANS).iterdir()) or [root / PLANS / "khong-co"])


def _edit_lines(random: Random, root: Path) -> str:
    """Takes a line out, puts it in twice, or cuts it."""
    path = _file(random, root)
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    at = random.randrange(len(lines))
    lines[at : at + 1] = random.choice(([], [lines[at]] * 2, [lines[at][: len(lines[at]) // 2]]))
    path.write_text("\n".join(lines), encoding="utf-8")
    return f"a line of {path}"


def _edit_letters(random: Random, root: Path) -> str:
    path = _file(random, root)
    text = path.read_text(encoding="utf-8", errors="replace")
    at = random.randrange(len(text) or 1)
    put = random.choice(("", "x", "9", " ", "⟦?⟧", "đ", text[at : at + 1] * 2))
    path.write_text(text[:at] + put + text[at + 1 :], encoding="utf-8")
    return f"a letter of {path}"


def _edit_both(random: Random, root: Path) -> str:
    """Cuts a sentence of a plan out of its text and out of the text received, or doubles it."""
    plan = _plan(random, root)
    texts = [path for path in (plan / "text.md", plan / "source.txt") if path.is_file()]
    whole = [path.read_text(encoding="utf-8", errors="replace") for path in texts]
    sentences = [one for one in re.split(r"(?<=[.;]) |\n", "".join(whole[:1])) if one]
    if not sentences:
        return "nothing"
    cut = random.choice(sentences)
    put = random.choice(("", f"{cut} {cut}"))
    for path, text in zip(texts, whole, strict=True):
        path.write_text(text.replace(cut, put, 1), encoding="utf-8")
    header = plan / "plan.yml"
    if header.is_file() and len(texts) > 1:
        digest = hashlib.sha256(texts[1].read_bytes()).hexdigest()
        said = header.read_text(encoding="utf-8", errors="replace")
        header.write_text(re.sub(r"\b[0-9a-f]{64}\b", digest, said, count=1), encoding="utf-8")
    return f"“{cut}” of {plan} → “{put}”"


def _note(random: Random, root: Path) -> str:
    """Says nothing new."""
    path = _file(random, root)
    with path.open("a", encoding="utf-8") as file:
        file.write("# xem lại\n" if path.suffix == ".yml" else "\n")
    return f"a note in {path}"


def _break(random: Random, root: Path) -> str:
    path = _file(random, root)
    path.write_bytes(random.choice((b"", b"\xff\xfe", b"a: [", b"- id: x\n")))
    return f"{path} broken"


def _mend(random: Random, root: Path) -> str:
    """Puts a file back, or all."""
    if random.random() < 0.5:
        shutil.rmtree(root / DATA)
        shutil.copytree(root / "whole", root / DATA)
        return "all mended"
    path = _file(random, root)
    whole = root / "whole" / path.relative_to(root / DATA)
    if whole.is_file():
        shutil.copy(whole, path)
    return f"{path} mended"


def _rename(random: Random, root: Path) -> str:
    path = _plan(random, root)
    if path.is_dir():
        path.rename(path.with_name(f"{path.name}-moi"))
    return f"{path} renamed"


def _add(random: Random, root: Path) -> str:
    path = _plan(random, root)
    target = path.with_name(f"{random.randrange(9)}-{path.name}")
    if path.is_dir() and not target.exists():
        shutil.copytree(path, target)
        header = target / "plan.yml"
        if header.is_file() and random.random() < 0.5:
            text = header.read_text(encoding="utf-8", errors="replace")
            header.write_text(f"{text}\ndraft: true\n", encoding="utf-8")
            (target / "proposed.yml").write_text("bodies: []\n", encoding="utf-8")
    return f"{target} added"


def _delete(random: Random, root: Path) -> str:
    path = random.choice([_plan(random, root), _file(random, root)])
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return f"{path} deleted"


EDITS = (
    *(_edit_lines, _edit_lines, _edit_letters, _edit_both, _note, _break, _mend, _mend),
    *(_rename, _add, _delete),
)
