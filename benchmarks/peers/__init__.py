"""Other systems that find times: how they are installed, run and read, so that they can be measured beside ours.

None of them is a dependency: each lives in an environment of its own under `var/peers`, made by `make bench-peers`.
"""
