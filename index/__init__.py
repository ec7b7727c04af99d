"""What an article says, and who says it: the public face of the index."""
