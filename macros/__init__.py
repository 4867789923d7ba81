"""Plans, documents and assignments as data, and the site made from them."""
