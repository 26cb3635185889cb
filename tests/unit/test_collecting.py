import gc

import pytest

from dateline.collecting import paused


def test_nothing_is_collected_within_and_collecting_goes_on_behind():
    with paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collecting_goes_on_behind_an_error():
    with pytest.raises(ValueError, match="broken"), paused():
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    with paused():
        with paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
