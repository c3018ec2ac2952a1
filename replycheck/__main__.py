"""Runs the program as `python -m replycheck`."""

import sys

from replycheck.cli import main

sys.exit(main())
