"""What the forms that people read have in common: items, places in the text, words, and text that cannot act."""
