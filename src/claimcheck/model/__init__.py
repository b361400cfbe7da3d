"""The values that travel between the rooms of the house: frozen, slotted, without I/O.

Every position is a `Span` of code points into `Document.source`, the decoded text of the author's own file.
"""
