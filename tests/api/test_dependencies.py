"""What endpoints are given."""

from inspect import iscoroutinefunction

from api.dependencies import own_service, pinned_snapshot


def test_no_request_takes_a_thread_for_what_it_is_given() -> None:
    """FastAPI would hand a plain function to a thread: two hops that cost more than the rest of a kept answer."""
    assert all(map(iscoroutinefunction, (own_service, pinned_snapshot)))
