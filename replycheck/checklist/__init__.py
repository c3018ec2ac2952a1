"""Checklists: what a letter of each kind must contain, read from YAML."""
