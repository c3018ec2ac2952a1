"""The sections of a letter: the ids that every checklist, report and program shares.

The only place in the program where these ids are written out; checklists may add sections of their own.
"""

from typing import Final

LETTERHEAD: Final = "letterhead"
DOC_NUMBER: Final = "doc_number"
RESULT_CLASS: Final = "result_class"
PUBLICITY: Final = "publicity"
TITLE: Final = "title"
ADDRESSEE: Final = "addressee"
OPENING: Final = "opening"
POINTS: Final = "points"
THANKS: Final = "thanks"
SIGNING_OFFICIAL: Final = "signing_official"
RECEIPT_REQUEST: Final = "receipt_request"
CLOSING: Final = "closing"
SIGNER: Final = "signer"
DATE: Final = "date"
CONTACT: Final = "contact"
ATTACHMENT: Final = "attachment"
CC: Final = "cc"

SECTIONS: Final = (
    LETTERHEAD,
    DOC_NUMBER,
    RESULT_CLASS,
    PUBLICITY,
    TITLE,
    ADDRESSEE,
    OPENING,
    POINTS,
    THANKS,
    SIGNING_OFFICIAL,
    RECEIPT_REQUEST,
    CLOSING,
    SIGNER,
    DATE,
    CONTACT,
    ATTACHMENT,
    CC,
)
