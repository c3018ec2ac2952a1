"""Recognition: from lines to a letter. Pure: no files, no clock, no messages.

page      lines → rows
frame     whom the letter addresses, and the sentence that leads into the answer
head      what stands above them: title, letterhead, number, marks
tail      what stands below the answer: signature, contact, closing, …
outline   the numbered headings between
kind      which kind of letter all that makes
letter    puts it together
"""

from replycheck.recognise.assemble import recognise
from replycheck.recognise.lexicon import Lexicon

__all__ = ["Lexicon", "recognise"]
