import io
import json

from habeas.export import json_lines
from habeas.records.encode_dossier import encode_dossier


def written(dossiers, options):
    out = io.BytesIO()
    json_lines.write(dossiers, out, options)
    return out.getvalue()


def test_one_line_a_dossier_is_the_json_of_the_case(dossier, witness, options):
    lines = written([dossier, witness], options).decode().splitlines()
    assert [json.loads(line) for line in lines] == [encode_dossier(dossier), encode_dossier(witness)]


def test_hostile_words_stay_one_line_and_come_back(hostile, options):
    data = written([hostile], options)
    assert data.count(b"\n") == 1
    assert not set(data.decode()) & set("\u202e\u2066\x1b\x07")
    told = json.loads(data)
    assert told["person"]["name"] == hostile.person.name
    assert told["charges"][0]["words"] == hostile.person.name


def test_texts_are_left_out_unless_asked_for(dossier, options):
    assert json.loads(written([dossier], options))["reports"][0]["text"] is None


def test_it_does_not_wait_for_the_last(dossier, options):
    seen = []

    def one_by_one():
        for number in range(3):
            seen.append(number)
            yield dossier

    class Watching(io.BytesIO):
        def write(self, data):
            assert len(self.getvalue().splitlines()) == len(seen) - 1
            return super().write(data)

    json_lines.write(one_by_one(), Watching(), options)
    assert seen == [0, 1, 2]


def test_the_examples_make_people_with_quotes_that_hold(examples, options):
    texts = {one.report.id: one.text for dossier in examples for one in dossier.articles}
    told = [json.loads(line) for line in written(examples, options).splitlines()]
    assert len(told) == len(examples) > 5
    for one in told:
        for claim in one["claims"]:
            quote = claim["quote"]
            assert texts[quote["report"]][quote["start"] : quote["end"]] == quote["exact"]
