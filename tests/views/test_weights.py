"""What words weigh in a page."""

from macros.views.weights import weighed


def test_words_weigh_what_a_page_has_of_them() -> None:
    assert weighed("So") == 2
    assert weighed("Sở", "a&b") == len("Sở".encode()) + len("a&amp;b")
    whole = "<bdi>Nghị định 04/2015/NĐ-CP</bdi>"
    assert weighed("Nghị định 04/2015/NĐ-CP") == len(whole.encode()), "an element keeps it whole"
