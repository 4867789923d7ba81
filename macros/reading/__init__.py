"""The files of data/ into records that know file, line and column; `loading` is where to begin."""
