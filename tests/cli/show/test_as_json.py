import io
import json

from habeas.cli.show.as_json import write_line
from habeas.store.check.faults import Fault


def test_a_row_is_a_line_that_cannot_steer_a_terminal():
    stream = io.StringIO()
    write_line(Fault("a\u202eb", "here", "do"), stream)
    assert stream.getvalue() == '{"what": "a\\u202eb", "where": "here", "advice": "do"}\n'
    assert json.loads(stream.getvalue())["what"] == "a\u202eb"
