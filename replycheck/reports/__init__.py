"""Reports: findings in, text out, one file a format."""
