"""The report as a page: what it says, in the order in which it is read, and the template that sets it."""
