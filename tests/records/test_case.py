from habeas.records.case import Event


def test_an_event_without_a_date_is_not_dated_by_its_report():
    event = Event("arrest", "actual", ("c1",), reported="2024-12-26")
    assert event.date is None
    assert event.sources == 1
