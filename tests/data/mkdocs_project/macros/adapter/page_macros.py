"""Stands in for the project's package in tests of the MkDocs adapter."""

from typing import Any


def define_env(env: Any) -> None:
    env.macro(lambda: "lời từ một macro", "words")
