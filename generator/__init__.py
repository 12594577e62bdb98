"""The pipeline from `spec/` to `generated/`: load, bundle, validate, link, parse, plan, render, format, write."""
