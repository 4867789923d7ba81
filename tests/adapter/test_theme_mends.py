"""The mends meet the faults of the theme that is pinned, and nothing else."""

from importlib.resources import files

from macros.adapter.theme_mends import mended

FAULT = "function W(e){let t=matchMedia(e);return u(r=>t.addListener(()=>r(t.matches))).pipe(Q)}"


def test_a_listener_is_taken_away_again() -> None:
    assert mended(FAULT) == (
        "function W(e){let t=matchMedia(e);return u(r=>{const on=()=>r(t.matches);"
        "return t.addListener(on),on},(_,on)=>t.removeListener(on)).pipe(Q)}"
    )


def test_colours_are_not_switched_while_a_page_begins() -> None:
    switching = 'document.body.setAttribute("data-md-color-switching","")'
    after = f'if(document.readyState==="complete"&&{switching},a)b()'
    assert mended(f"if({switching},a)b()") == after
    assert mended(after) == after


def test_the_title_of_a_result_is_no_heading() -> None:
    drawn = 'r>0&&x("h1",null,e.title),r<=0&&x("h2",null,e.title),x("h1",null,"Lỗi")'
    title = 'x("p",{class:"search-title"},e.title)'
    assert mended(drawn) == f'r>0&&{title},r<=0&&{title},x("h1",null,"Lỗi")'


def test_a_script_without_the_fault_stays_as_it_is() -> None:
    for script in ("t.addListener(r)", mended(FAULT), "(r=>t.addListener(()=>o(t.matches)))", ""):
        assert mended(script) == script


def test_the_theme_still_has_each_fault_once() -> None:
    """When it has one no more, that mend can go."""
    folder = files("material") / "templates/assets/javascripts"
    (script,) = (
        path for path in folder.iterdir() if path.name.endswith(".min.js") and "bundle" in path.name
    )
    text = script.read_text(encoding="utf-8")
    assert mended(text) != text
    assert mended(text).count("removeListener(on)") == 1
    assert mended(text).count('("p",{class:"search-title"},') == 2
    assert mended(text).count('readyState==="complete"&&document.body.setAttribute') == 1
