"""How does an answer look? Pure functions from values to text, embeds and terminal output."""
