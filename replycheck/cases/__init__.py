"""The register of cases: what letters answer."""

from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.model import Case
from replycheck.cases.register import Register, Search, check_cases, read_cases

__all__ = ["Case", "CaseErrors", "CaseFault", "Register", "Search", "check_cases", "read_cases"]
