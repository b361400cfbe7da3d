"""Comparison -> text: how two documents differ, one file a form."""
