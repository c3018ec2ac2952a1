"""Holds what was asked against what was answered: for every point, where its answer stands.

demands     what was asked: in a case, a proposal, an opening, quoted headings
openings    what an opening lists as asked
places      what was answered: paragraphs and their items, below their headings
grams, evidence   how much of a point stands in a text
vectors     how near two texts are in what they are about
features    what tells whether a sentence speaks of a point, or of none
chain       what every sentence speaks of, all taken together; weights what each measure counts
verdicts    from that to answered, unclear or not-found
hold        puts it together

Pure: demands and a letter go in, answers come out. Never a judgement of quality: an answer is found, or it is not.
"""
