from __future__ import annotations

from ipaddress import ip_address

import pytest

from pipelines.fetching.addresses import checked, is_public
from pipelines.fetching.errors import FetchError


def at(*addresses: str):
    return lambda _host, _port: addresses


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "fec0::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:93.184.216.34", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1",
        "2001:0:53aa:64c::1", "2001:db8::1",
    ],
)  # fmt: skip
def test_an_address_that_is_not_of_the_open_net_is_refused(address):
    assert not is_public(ip_address(address))
    with pytest.raises(FetchError, match="not an address of the open net"):
        checked("http://news.example/feed", at(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"])
def test_a_public_address_is_allowed_and_kept(address):
    assert checked("http://news.example/feed", at(address)).addresses == (ip_address(address),)


def test_one_private_address_among_public_ones_refuses_the_host():
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        checked("https://news.example/", at("93.184.216.34", "10.0.0.1"))


@pytest.mark.parametrize("url", ["http://127.1/", "http://2130706433/", "http://[::1]/", "http://0x7f.1/"])
def test_an_address_written_as_a_host_is_checked_as_what_it_means(url):
    with pytest.raises(FetchError, match="not an address of the open net"):
        checked(url)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://news.example/a", "gopher://news.example/", "data:text/plain,a", "news.example/feed",
        "javascript:alert(1)", "http://", "http:///feed", "http://news.example:port/", "http://[::1/", "",
        "http://user:secret@news.example/", f"http://{'a' * 70}.example/", "http://news..example/",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_of_the_web_is_refused_before_anything_is_resolved(url):
    def never(host, port):
        raise AssertionError((host, port))

    with pytest.raises(FetchError):
        checked(url, never)


def test_a_password_is_not_repeated_in_the_message():
    with pytest.raises(FetchError) as told:
        checked("http://user:secret@news.example/", at("8.8.8.8"))
    assert "secret" not in str(told.value)


@pytest.mark.parametrize("addresses", [(), ("not an address",)])
def test_a_host_without_a_usable_address_is_refused(addresses):
    with pytest.raises(FetchError, match=r"news\.example"):
        checked("http://news.example/", at(*addresses))


def test_a_name_that_is_not_found_is_an_error_of_that_url():
    def unknown(_host, _port):
        raise OSError("unknown name")

    with pytest.raises(FetchError, match="unknown name"):
        checked("http://news.example/", unknown)


def test_a_target_says_host_port_and_path_as_they_are_sent():
    target = checked("HTTPS://Bücher.example:8443/à la carte?q=ö&a=%20#top", at("8.8.8.8"))
    assert (target.scheme, target.host, target.netloc) == (
        "https",
        "xn--bcher-kva.example",
        "xn--bcher-kva.example:8443",
    )
    assert target.path == "/%C3%A0%20la%20carte?q=%C3%B6&a=%20"
    assert checked("https://news.example:443", at("8.8.8.8")).origin == "https://news.example"
