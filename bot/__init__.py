"""The article, in a Discord channel and on the command line."""
