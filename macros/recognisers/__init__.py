"""Recognisers: what a Vietnamese text says (numbers, names, periods, markup), and at what place."""
