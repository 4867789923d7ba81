"""What the search box and the finder know: records made from the catalog, and the folding."""
