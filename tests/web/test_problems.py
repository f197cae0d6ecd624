"""Problems: what RFC 9457 asks for."""

from fastapi import Request

from habeas.web.problems import problem


def test_a_problem_names_itself():
    request = Request({"type": "http", "path": "/api/v1/x", "headers": [], "query_string": b"", "server": ("h", 80)})
    answer = problem(request, 404, "nothing", more={"people": []})
    assert answer.media_type == "application/problem+json"
    assert b'"title":"Not Found"' in answer.body
    assert b'"people":[]' in answer.body
