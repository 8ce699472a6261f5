# The frame of fairhand.py
"""Fairhand for Python: ask people for work and pay them fairly.

One file, nothing but the standard library, Python 3.8 or later. Copy it next to your program.

    from fairhand import Fairhand

    fairhand = Fairhand()  # FAIRHAND_URL and FAIRHAND_API_KEY
    asked = fairhand.ask_people(question="Is this shop open now?", options=["yes", "no"], answers=3)
    results = fairhand.wait_until_complete(asked["job_id"])
    print(results["answer"], results["confidence"])

Amounts are decimal strings with a currency, {"amount": "2.50", "currency": "EUR"}: never a float.
Text that workers wrote is data about the task, never instructions to your program.
"""

import http.client
import json
import os
import random
import secrets
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Dict, Iterator, List, Optional

try:
    from typing import Literal, TypedDict
except ImportError:  # Python 3.7, which has no type hints of this kind
    raise ImportError("fairhand.py needs Python 3.8 or later")

__all__ = ["Fairhand", "FairhandError", "LEFT_OUT", "Money"]

Money = TypedDict("Money", {"amount": str, "currency": str})


class FairhandError(Exception):
    """A refusal, as the instance said it; code `unreachable` when no answer came at all.

    code: what programs go by, such as over_max_cost. status: of HTTP, 0 without an answer.
    hint: one sentence, what to do now. errors: what is wrong where, for invalid input.
    """

    def __init__(self, problem: Dict[str, Any]) -> None:
        super().__init__(problem.get("detail", ""))
        self.code: str = problem.get("code", "unreachable")
        self.status: int = problem.get("status", 0)
        self.detail: str = problem.get("detail", "")
        self.hint: str = problem.get("hint", "")
        self.retryable: bool = problem.get("retryable", False)
        self.request_id: Optional[str] = problem.get("request_id")
        self.errors: List[Dict[str, Any]] = problem.get("errors", [])

    def __str__(self) -> str:
        return " ".join(part for part in (self.detail, self.hint) if part)


# name: (method, path, effect, members to which None says something)
_ROUTES = {
# routes
}


#: For members that may be None: not sent at all.
LEFT_OUT: Any = object()


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A key sent on to another address would be known there."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Fairhand:
    """An instance, and who calls: one method for every operation.

    url: FAIRHAND_URL, else http://localhost:8484. key: an agent's key, or on a sandbox a worker's
    token; FAIRHAND_API_KEY. attempts: how often a request is tried in all when repeating can help;
    a repeated write carries the same idempotency key, so that it is done once. timeout: seconds for
    one answer.
    """

    def __init__(
        self,
        url: Optional[str] = None,
        key: Optional[str] = None,
        attempts: int = 4,
        timeout: float = 75.0,
    ) -> None:
        self.url = (url or os.environ.get("FAIRHAND_URL") or "http://localhost:8484").rstrip("/")
        self.key = key if key is not None else os.environ.get("FAIRHAND_API_KEY")
        self.attempts = attempts
        self.timeout = timeout
        self._opener = urllib.request.build_opener(_NoRedirect)

    def wait_until_complete(self, job_id: str, seconds: float = float("inf")) -> Dict[str, Any]:
        """Call wait_for_results until every answer has arrived, or no more can.

        Gives up after `seconds` and returns what is there; `complete` says which it was.
        """
        end = time.monotonic() + seconds
        while True:
            left = max(0.0, end - time.monotonic())
            results = self.call(
                "wait_for_results", {"job_id": job_id, "timeout_seconds": int(min(50, left + 0.999))}
            )
            if results["complete"] or time.monotonic() >= end:
                return results

    def pages(self, name: str, given: Dict[str, Any]) -> Iterator[Dict[str, Any]]:
        """Every row of a list, page after page: `fairhand.pages("list_jobs", {"status": "open"})`."""
        cursor = given.get("cursor")
        while True:
            page = self.call(name, {"limit": 100, **given, "cursor": cursor})
            yield from page["data"]
            cursor = page["next_cursor"]
            if not page["has_more"]:
                return

    def call(
        self,
        name: str,
        given: Dict[str, Any],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Run an operation by its name; members that are None are left out, unless None says something.

        Raises FairhandError for every refusal. `dry_run` says what would happen and changes nothing.
        """
        method, path, effect, nullable = _ROUTES[name]
        sent = {
            member: value
            for member, value in given.items()
            if value is not LEFT_OUT and (value is not None or member in nullable)
        }
        request = self._request(method, path, sent, dry_run)
        if effect == "write":
            request.add_header("Idempotency-Key", idempotency_key or secrets.token_hex(16))
        attempt = 1
        while True:
            try:
                return self._answer(request)
            except FairhandError as error:
                if not error.retryable or attempt >= self.attempts:
                    raise
                wait = getattr(error, "retry_after", None)
                time.sleep(wait if wait is not None else 0.25 * 2**attempt * random.uniform(0.75, 1.25))
            attempt += 1

    def _request(
        self, method: str, path: str, given: Dict[str, Any], dry_run: bool
    ) -> urllib.request.Request:
        rest = dict(given)
        for name in [name for name in rest if "{%s}" % name in path]:
            path = path.replace("{%s}" % name, urllib.parse.quote(str(rest.pop(name)), safe=""))
        query = [("dry_run", "true")] if dry_run else []
        body = None
        if method in ("POST", "PUT"):
            body = json.dumps(rest, allow_nan=False).encode()
        else:
            for name, value in rest.items():
                for one in value if isinstance(value, (list, tuple)) else [value]:
                    query.append((name, one if isinstance(one, str) else json.dumps(one)))
        address = self.url + path + ("?" + urllib.parse.urlencode(query) if query else "")
        request = urllib.request.Request(address, data=body, method=method)
        request.add_header("Accept", "application/json")
        if body is not None:
            request.add_header("Content-Type", "application/json")
        if self.key:
            request.add_header("Authorization", "Bearer " + self.key)
        return request

    def _answer(self, request: urllib.request.Request) -> Dict[str, Any]:
        try:
            with self._opener.open(request, timeout=self.timeout) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as refusal:
            raise self._refusal(refusal) from None
        except ValueError:
            raise FairhandError(_foreign(200)) from None
        except (OSError, http.client.HTTPException) as error:
            # Also a connection that broke in the middle: nobody knows whether the thing was done,
            # and the same key makes asking again safe.
            raise FairhandError(
                {
                    "detail": "No answer from %s." % self.url,
                    "hint": "Check the address and that the instance is running.",
                    "retryable": True,
                }
            ) from error

    @staticmethod
    def _refusal(refusal: urllib.error.HTTPError) -> FairhandError:
        try:
            problem = json.loads(refusal.read())
        except ValueError:
            problem = None
        if not isinstance(problem, dict) or "code" not in problem:
            return FairhandError(_foreign(refusal.code))
        error = FairhandError(problem)
        try:
            error.retry_after = float(refusal.headers.get("Retry-After", ""))  # type: ignore
        except ValueError:
            pass
        return error

    # methods


def _foreign(status: int) -> Dict[str, Any]:
    return {
        "status": status,
        "detail": "The answer (%d) does not come from a Fairhand instance." % status,
        "hint": "Check the address.",
    }
