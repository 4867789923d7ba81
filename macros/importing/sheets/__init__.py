"""A workbook that comes back, edited, read into the data."""
