"""The JSON shapes that more than one form prints."""
