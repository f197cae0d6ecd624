"""The network as JSON: what the picture is drawn of."""


def test_people_of_the_case_are_nodes(full):
    answer = full.get("/cases/Marta Lindqvist/network.json")
    assert answer.headers["content-type"] == "application/json"
    assert {node["name"] for node in answer.json()["nodes"]} == {"Marta Lindqvist", "Nadia Orlin", "Ivo Brandt"}


def test_nobody_has_no_network(full):
    assert full.get("/cases/p:0123456789abcdef/network.json").status_code == 404
