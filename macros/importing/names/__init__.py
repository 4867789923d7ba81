"""Where the names of bodies begin and end in what a text prints, with no list at hand."""
