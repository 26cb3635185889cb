"""Where we may connect to: http or https, and a host all of whose addresses are public.

A name is resolved once, and the connection is made to what was checked: a second answer of the name server cannot lead
elsewhere. Whoever writes a feed list, or a redirect, so cannot make us ask the services of our own network.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urlsplit

from pipelines.fetching.errors import FetchError

Ip = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
Allow = Callable[[Ip], bool]

PORTS = {"http": 80, "https": 443}
_UNICAST = IPv6Network("2000::/3")  # what is outside maps to IPv4, or is local, reserved or for groups
_STAYS = "/%:=&?~#+!$,;'@()*[]|"  # in a path: what may be meant as it stands


@dataclass(frozen=True, slots=True)
class Target:
    """A checked URL: whom to ask, at which addresses, for what."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    addresses: tuple[Ip, ...]

    @property
    def netloc(self) -> str:
        """The host as the header Host gives it: with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt holds for."""
        return f"{self.scheme}://{self.netloc}"


def is_public(address: Ip) -> bool:
    """Whether an address is one of the open net, and stands for no other address."""
    if isinstance(address, IPv6Address) and (address not in _UNICAST or address.sixtofour or address.teredo):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, in the system's order of preference; OSError where it has none."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def checked(url: str, resolve: Resolve = resolved, allow: Allow = is_public) -> Target:
    """Where `url` leads; FetchError where it is no address of the web, or one of its addresses is not allowed."""
    parts, port = _split(url)
    host = _host(url, parts)
    try:
        found = tuple(dict.fromkeys(ip_address(address) for address in resolve(host, port)))
    except (OSError, ValueError) as error:
        raise FetchError(f"{url}: the host {host} cannot be found: {error}") from error
    if not found:
        raise FetchError(f"{url}: the host {host} has no address")
    if refused := [str(address) for address in found if not allow(address)]:
        raise FetchError(f"{url}: {host} is at {', '.join(refused)}, which is not an address of the open net")
    path = quote(parts.path or "/", safe=_STAYS) + (f"?{quote(parts.query, safe=_STAYS)}" if parts.query else "")
    return Target(url, parts.scheme, host, port, path, found)


def _split(url: str) -> tuple[SplitResult, int]:
    """The parts of a URL of the web, and its port."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise FetchError(f"{url}: not a URL: {error}") from error
    if parts.scheme not in PORTS:
        raise FetchError(f"{url}: only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{parts.scheme}://{parts.hostname}: a URL with a name or password in it is not fetched")
    return parts, PORTS[parts.scheme] if port is None else port


def _host(url: str, parts: SplitResult) -> str:
    """The host in ASCII, as it is resolved, asked for and told to TLS."""
    host = (parts.hostname or "").rstrip(".")
    if not host:
        raise FetchError(f"{url}: it names no host")
    try:
        return host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(f"{url}: {host!r} names no host: {error}") from error
