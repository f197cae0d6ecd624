"""Reports to Articles: the text without page furniture, cut into sentences."""
