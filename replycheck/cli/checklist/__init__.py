"""`replycheck checklist …`: the checklists themselves."""
