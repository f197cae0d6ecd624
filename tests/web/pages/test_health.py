"""Health: it answers, and says nothing else."""


def test_it_answers(site):
    assert site.get("/healthz").text == "ok\n"
