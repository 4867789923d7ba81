"""Where names of bodies, groups, positions and persons begin and end, with no list of them at hand.

`in_prose.names_at` reads the names at a place of a sentence: several of one kind (`one_kind`),
several as one (`groups`), else one name as far as its words go (`extent`). `names_only` reads words
that are nothing but names, as a cell is: cut into pieces (`pieces`, over the lines of a cell:
`cell_lines`), each read as above, or taken whole (`proper`).

Where a name ends, the grammar at the head of `extent` says; of whom no kind of body tells (“giáo
viên”, “GVCN”), what follows does (`staff`).

What names are made of stands in `words` and `parts`, the words of sentences that end them in
`sentence_words`; which names this document prints apart, in `known`.
"""
