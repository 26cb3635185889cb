"""Feeds from the web into the inbox, and only those that somebody has put on a list.

`addresses` says where we may connect to, `exchange` makes one request there, `client` follows redirects and keeps to
robots.txt and to a slow pace, `state` remembers what came before, `feeds` goes through a list. No Dagster here, and no
reading of what was fetched: that is for whoever reads the inbox. Linked pages are not followed.
"""
