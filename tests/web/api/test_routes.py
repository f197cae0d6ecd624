"""Routes: fuzzed against their description (schemathesis): whatever is sent, the server does not break."""

import os
import shutil

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

EXAMPLES = int(os.environ.get("HABEAS_FUZZ", "12"))
"""Of each address; more in `make bench`."""
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def described(read_once, tmp_path_factory):
    path = shutil.copy(read_once, tmp_path_factory.mktemp("fuzz") / "cases.db")
    with open_store(str(path)) as store:
        app = create_app(store, Settings(local="ada", hosts=("testserver",)))
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def send_all(described, mode):
    tried = 0
    for found in described.get_all_operations():
        operation = found.ok()

        @seed(20261122)
        @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(generation_mode=mode))
        def send(case):
            case.call_and_validate(checks=CHECKS, headers={"X-CSRF": "1"})

        try:
            send()
        except Unsatisfiable:  # nothing that is sent to it could be wrong
            continue
        tried += 1
    return tried


def test_what_fits_the_description_is_answered_as_described(described):
    assert send_all(described, schemathesis.GenerationMode.POSITIVE) == 17


def test_what_does_not_fit_is_refused_as_described(described):
    assert send_all(described, schemathesis.GenerationMode.NEGATIVE) >= 12
