"""The store in Datasette, a program that shows SQLite files in a browser.

`metadata` says what Datasette is to know of the store, `links` where cells of our views lead, and `serve` shows it on
this machine.  Only the last two need Datasette, the extra `datasette`.
"""
