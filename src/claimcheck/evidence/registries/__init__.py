"""What registries of works say: Crossref, DataCite, the handle service of the DOI system, and a catalogue of books."""
