from macros.problems import (
    Problem,
    closest,
    grouped,
    nearest,
    quoted,
    report,
    shortened,
    sorted_problems,
)

WRONG_KEY = Problem(
    "data/bodies.yml", 12, 5, "Sai khóa", found="nmae", allowed="id, name", hint="name"
)


def test_a_problem_reads_as_place_fault_found_allowed_and_hint() -> None:
    assert str(WRONG_KEY) == (
        "data/bodies.yml:12:5: Sai khóa: tìm thấy “nmae”; cho phép: id, name. Gợi ý: name"
    )


def test_parts_that_are_not_given_leave_no_trace() -> None:
    assert str(Problem("a.yml", 1, 2, "Tệp trống")) == "a.yml:1:2: Tệp trống"
    assert str(Problem("a.yml", 1, 2, "Trống", hint="viết null")) == (
        "a.yml:1:2: Trống. Gợi ý: viết null"
    )
    assert str(Problem("a.yml", 1, 2, "Quá sâu", allowed="20 cấp")) == (
        "a.yml:1:2: Quá sâu: cho phép: 20 cấp"
    )


def test_a_found_value_is_shortened() -> None:
    assert quoted("x" * 80) == f"“{'x' * 80}”"
    assert quoted("x" * 5_000_000) == f"“{'x' * 79}…”"


def test_a_found_value_hides_nothing() -> None:
    assert quoted("a\nb\tc\r") == r"“a\nb\tc\r”"
    assert quoted("\x1b[31mđỏ\u202e\u200b\u2028") == r"“\u001b[31mđỏ\u202e\u200b\u2028”"
    assert quoted("x\u00a0\u3164\u2800y") == r"“x\u00a0\u3164\u2800y”"
    assert quoted("vu\u0323") == r"“vu\u0323”"
    assert quoted("Sở Nội vụ – “nháy” 😀") == "“Sở Nội vụ – “nháy” 😀”"


def test_no_part_of_a_problem_can_begin_a_new_line_or_steer_a_terminal() -> None:
    text = str(Problem("a\n.yml", 1, 1, "Sai\n", found="\x1b", allowed="\x07", hint="\r"))
    assert text == r"a\n.yml:1:1: Sai\n: tìm thấy “\u001b”; cho phép: \u0007. Gợi ý: \r"


def test_problems_are_listed_in_order_and_once() -> None:
    late = Problem("b.yml", 1, 1, "Sai")
    tenth = Problem("a.yml", 10, 1, "Sai")
    second = Problem("a.yml", 2, 1, "Sai")
    assert sorted_problems([late, tenth, second, late]) == [second, tenth, late]
    assert report([late, tenth, second, late]) == "a.yml:2:1: Sai\na.yml:10:1: Sai\nb.yml:1:1: Sai"
    assert report([]) == ""


def test_the_closest_word_is_offered_only_when_near() -> None:
    assert closest("nmae", ["id", "name", "kind"]) == "name"
    assert closest("so-noi-vu1", iter(["so-noi-vu", "so-tu-phap"])) == "so-noi-vu"
    assert closest("zzz", ["id", "name"]) == ""


def test_nothing_of_another_kind_is_told_as_nearest() -> None:
    there = [
        ("Sở Công Thương", "department"),
        ("Sở Nội vụ", "department"),
        ("Ban Nội chính Tỉnh ủy", "party"),
    ]
    assert nearest("Bộ Công Thương", "central", there) == ""
    assert nearest("Ban Tổ chức Tỉnh ủy", "party", there) == ""
    assert nearest("Sở Nội vụ tỉnh", "department", there) == "Sở Nội vụ"
    assert nearest("Sở Nội vụ tỉnh", None, there) == "Sở Nội vụ"


def test_numbers_are_grouped_by_points() -> None:
    assert [grouped(n) for n in (20, 20_000, 2_000_000)] == ["20", "20.000", "2.000.000"]


def test_an_annotation_escapes_what_github_reads_as_syntax() -> None:
    problem = Problem("data/a,b:c.yml", 3, 7, "Sai 100%", found="x\n::error::y", hint="sửa")
    assert problem.as_annotation() == (
        "::error file=data/a%2Cb%3Ac.yml,line=3,col=7::"
        r"Sai 100%25: tìm thấy “x\n::error::y”. Gợi ý: sửa"
    )


def test_of_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    lines = [f"lỗi {number}" for number in range(25)]
    assert shortened(lines[:20]) == lines[:20]
    assert shortened(lines) == [*lines[:20], "… và 5 lỗi nữa"]
