"""What the generated client stands on: requests, answers, errors, paging, transfers and credentials.

Users import `kiteworks`; nothing here is loaded before it is needed.
"""
