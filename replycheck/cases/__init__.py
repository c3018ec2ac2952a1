"""The register of cases: what letters answer.

model       a case
register    reads a file of cases, and finds a letter's own among them
yaml_file, csv_file, excel_file → entries → build → cases; table and columns find the header of a table
faults      what is wrong with a file, all of it at once
"""
