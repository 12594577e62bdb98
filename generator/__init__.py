"""The pipeline from `spec/` to `generated/`: load, bundle, validate, parse, plan, render, format, write."""
