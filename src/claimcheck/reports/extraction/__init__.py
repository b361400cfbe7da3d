"""Documents -> text: what was extracted, one file a form."""
