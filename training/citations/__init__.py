"""Training of the model that reads citations (`claimcheck/extraction/citations/citations.crf`)."""
