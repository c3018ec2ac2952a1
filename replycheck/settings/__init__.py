"""Settings: what an office or a repository decides once, for all its letters or for some of them.

model    what the rest of the program is given, without anything heavy
raw      the shape of the file
toml     `[tool.replycheck]` of a pyproject.toml, each key and value with its place
read     from files to settings, or to all their faults
find     which file is meant
tree     which settings hold for which of many letters
"""
