"""How much of anything is read, and why so much: the numbers only, the checks stand where things are read.

They are set far above what real articles reach and below what makes a parser hang. The reasons give the largest
value seen on 757 real pages of the web.
"""

MAX_DOCUMENT_BYTES = 10_000_000  # a page or text, inflated, or one record; the largest page seen: 1.6 MB
MAX_FILE_BYTES = 4_000_000_000  # a file of records, inflated: it is read record by record, so this only stops bombs
MAX_TEXT_CHARS = 500_000  # an article's text; a long article has 100,000. To tag this much takes some seconds
MAX_JSON_DEPTH = 64  # feeds and archives nest records to about ten
MAX_HTML_DEPTH = 256  # elements inside each other; seen: 124. Parsers recurse, and 100,000 of them hang or crash
MAX_HTML_TAGS = 100_000  # seen: 19,404. What extraction costs grows faster than their number
MAX_TAG_ATTRIBUTES = 1_000  # of one element; parsers compare each with all others
MAX_DATE_CHARS = 100  # a string that names a day; longer ones are prose
HEAD_BYTES = 65_536  # enough to tell what a file is
SAMPLE_CHARS = 200  # what a reject shows of itself
EARLIEST_YEAR = 1600  # the first newspapers are of 1605
LATEST_YEAR = 2100  # no wall clock is asked; later years are placeholders and attacks

MAX_RATIO = 200  # unpacked to packed, of one input; text packs to a fifth or a tenth, a bomb to a thousandth
FREE_UNPACKED_BYTES = 50_000_000  # what any input may unpack to, whatever its ratio
MAX_PACKINGS = 4  # compressions and archives around a document, such as page.html.gz in a .tar.gz
MAX_ARCHIVES = 2  # of these, archives in archives
MAX_MEMBERS = 100_000  # of all archives in one input
MAX_ARCHIVE_DIRECTORY_BYTES = 50_000_000  # a zip's list of members, which is read as a whole
MAX_TAR_NAME_BYTES = 65_536  # of the header that carries a long name
MAX_ZSTD_WINDOW_BYTES = 1 << 27  # the most that a reader must be ready to hold; more is only made on request
MAX_WARC_HEADER_BYTES = 65_536
MAX_REREAD_BYTES = 100_000_000  # read again, in one file, to find the record after a broken one
MAX_TABLE_COLUMNS = 1_000
MAX_FRONT_MATTER_LINES = 100
MAX_FEED_ENTRIES = 10_000

WORKER_CPU_SECONDS = 5  # of one page in a worker; a usual one takes 0.02
WORKER_WALL_SECONDS = 120  # only for a worker that waits for ever: a slow machine must not change what is read
WORKER_MEMORY_BYTES = 600_000_000  # beyond what a worker has when it starts; the largest page seen took 90 MB
WORKER_JOBS = 200  # a worker is replaced after so many, before what its parsers leak adds up
