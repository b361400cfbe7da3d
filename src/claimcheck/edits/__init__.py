"""Changes to the files of a person: `fix` mends what is certain, `init` begins a project."""
