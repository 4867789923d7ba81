"""What every text that has a form of time holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.recognisers import time_words

RARE = [form for form in time_words._FORMS if form.needs != ("",)]


@pytest.mark.parametrize("form", RARE, ids=lambda form: " or ".join(form.needs))
def test_nothing_has_the_form_without_what_it_needs(form: time_words._Form) -> None:
    """Else a time would be passed over."""
    # The words alone: at its ends a form also asks for what stands around it.
    words = form.pattern.pattern.replace(r"\b", "")

    @settings(max_examples=50, derandomize=True, database=None)
    @given(st.from_regex(words))
    def holds(text: str) -> None:
        assert any(need in text for need in form.needs)

    holds()
