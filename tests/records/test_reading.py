from habeas.records.reading import Arrow, Reading, Span


def test_arrows_join_spans_by_index(scene):
    spans = (Span("charge", 10, 17, 0.9, "actual"), Span("person", 0, 4))
    reading = Reading(scene.article, spans, (Arrow("person", 0, 1, 0.8),), "test 1")
    [arrow] = reading.arrows
    assert reading.spans[arrow.source].label == "charge"
    assert reading.spans[arrow.target].assertion is None
