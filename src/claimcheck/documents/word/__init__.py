"""Word files (.docx, .docm): notes with their printed numbers, tracked changes accepted, fields read by what they show."""

from claimcheck.documents.word.annotating import annotated
from claimcheck.documents.word.reading import read

__all__ = ["annotated", "read"]
