"""How often one may ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.access.bucket import Buckets
from api.keys.key import Scope
from api.middleware.access import site_of
from tests.api.callers import bearer, token
from tests.api.conftest import served


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_a_bucket_gives_what_it_holds_at_once() -> None:
    """And then refuses."""
    buckets = Buckets("p", 3, Clock())
    taken = [buckets.take("a") for _ in range(4)]
    assert [(one.left, one.retry_s) for one in taken if one] == [(2, 0), (1, 0), (0, 0), (0, 20)]


def test_a_bucket_fills_with_time() -> None:
    """Three a minute are one in twenty seconds, and never more than three."""
    clock = Clock()
    buckets = Buckets("p", 3, clock)
    for _ in range(3):
        buckets.take("a")
    clock.now = 20.0
    one, two = buckets.take("a"), buckets.take("a")
    clock.now = 1e6
    full = buckets.take("a")
    assert one
    assert two
    assert full
    assert (one.retry_s, two.retry_s, full.left) == (0, 20, 2)


def test_buckets_are_apart() -> None:
    """One caller's haste is not another's."""
    buckets = Buckets("p", 1, Clock())
    taken = [buckets.take(name) for name in ("a", "b", "a")]
    assert [one.retry_s > 0 for one in taken if one] == [False, False, True]


def test_headers_are_those_of_the_draft() -> None:
    """Policy with quota and window; what is left, and when all is."""
    taken = Buckets("p", 6, Clock()).take("a")
    assert taken
    assert taken.headers == [(b"ratelimit-policy", b'"p";q=6;w=60'), (b"ratelimit", b'"p";r=5;t=10')]


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:9::9", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_who_is_counted_as_one(host: str, counted: str) -> None:
    """An IPv6 customer has more addresses than there are buckets."""
    assert site_of(host) == counted


@pytest.fixture
def counted(tiny_folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    """Return a client of an app that lets ten requests a minute pass, twenty with a key."""
    with served(network=tiny_folder, store=str(tmp_path / "s.db"), rate_anonymous=10, rate_key=20) as client:
        yield client


def test_replies_tell_what_is_left(counted: TestClient) -> None:
    """Of the policy that applies."""
    response = counted.get("/v1/limits")
    assert response.headers["ratelimit-policy"] == '"anonymous";q=10;w=60'
    assert response.headers["ratelimit"].startswith('"anonymous";r=9;t=')
    assert "retry-after" not in response.headers


def test_who_asks_too_often_is_told_when_to_come_again(counted: TestClient) -> None:
    """With 429 and a problem document."""
    responses = [counted.get("/v1/limits") for _ in range(11)]
    assert [response.status_code for response in responses] == [200] * 10 + [429]
    last = responses[-1]
    assert (last.json()["code"], int(last.headers["retry-after"]) > 0) == ("too_many_requests", True)
    assert last.headers["ratelimit"].startswith('"anonymous";r=0;')


def test_a_key_has_a_bucket_of_its_own(counted: TestClient) -> None:
    """Also where the address has used up its own."""
    headers = bearer(token(counted, Scope.PLAN))
    first = counted.get("/v1/limits", headers=headers)
    for _ in range(10):
        counted.get("/v1/limits")
    response = counted.get("/v1/limits", headers=headers)
    assert first.headers["ratelimit-policy"] == '"key";q=20;w=60'
    assert response.status_code == 200


def test_guessing_keys_is_counted(counted: TestClient) -> None:
    """As asking without one."""
    codes = [counted.get("/v1/limits", headers=bearer(f"cor_0123456789ab_{i}")).status_code for i in range(11)]
    assert codes == [401] * 10 + [429]


def test_health_is_not_counted(counted: TestClient) -> None:
    """Whoever runs the service asks as often as they like."""
    assert {counted.get("/healthz").status_code for _ in range(30)} == {200}


def test_files_are_not_counted(counted: TestClient) -> None:
    """Those of the page are many, and cheap."""
    assert {counted.get("/").status_code for _ in range(15)} == {200}
    assert "ratelimit" not in counted.get("/").headers


def test_guessing_keys_is_counted_everywhere(counted: TestClient) -> None:
    """Also where asking is not."""
    codes = [counted.get("/", headers=bearer(f"cor_0123456789ab_{i}")).status_code for i in range(11)]
    assert codes == [401] * 10 + [429]


def test_limits_tell_the_rates(counted: TestClient) -> None:
    """Before one runs into them."""
    limits = counted.get("/v1/limits").json()
    assert (limits["requests_per_minute_anonymous"], limits["requests_per_minute_key"]) == (10, 20)
