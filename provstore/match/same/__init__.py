"""The same claim in two accounts, and where the accounts differ."""
