"""How much of anything is read, and why so much: the numbers only, the checks stand where things are read.

They are set far above what real articles reach and below what makes a parser hang. The reasons give the largest
value seen on 757 real pages of the web.
"""

MAX_DOCUMENT_BYTES = 10_000_000  # a page or text, inflated, or one line of JSONL; the largest page seen: 1.6 MB
MAX_RECORD_FILE_BYTES = 4_000_000_000  # a JSONL file, inflated: it is read by line, so this only stops gzip bombs
MAX_TEXT_CHARS = 2_000_000  # an article's text; a long novel has 3 million characters, a long article 100,000
MAX_JSON_DEPTH = 64  # feeds and archives nest records to about ten
MAX_HTML_DEPTH = 256  # elements inside each other; seen: 124. Parsers recurse, and 100,000 of them hang or crash
MAX_HTML_TAGS = 100_000  # seen: 19,404. What extraction costs grows faster than their number
MAX_TAG_ATTRIBUTES = 1_000  # of one element; parsers compare each with all others
MAX_DATE_CHARS = 100  # a string that names a day; longer ones are prose
HEAD_BYTES = 65_536  # enough to tell what a file is
SAMPLE_CHARS = 200  # what a reject shows of itself
EARLIEST_YEAR = 1600  # the first newspapers are of 1605
LATEST_YEAR = 2100  # no wall clock is asked; later years are placeholders and attacks
