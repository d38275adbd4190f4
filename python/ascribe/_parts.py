"""How much of a collection matters where the parts of it are joined; the crate counts the same."""

#: Whoever is named in more articles is company to everybody, and tells nobody apart.
COMMON = 20

#: Above so many articles it does not matter how many there are.
MANY = 31
