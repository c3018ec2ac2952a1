"""Rules: what is wrong with a letter, one file a family."""
