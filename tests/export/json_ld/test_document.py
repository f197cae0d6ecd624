"""The document is read back by rdflib as triples."""

import io
import json
import socket

import pytest
from rdflib import RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, XSD

from habeas.export.json_ld import document
from habeas.export.json_ld.terms import iri
from habeas.export.options import Options

OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
HABEAS = Namespace("urn:habeas:term:")
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("the export asks for something on the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def read(dossiers, options):
    out = io.BytesIO()
    document.write(dossiers, out, options)
    json.loads(out.getvalue())
    return Graph().parse(data=out.getvalue(), format="json-ld")


def node(kind, id):
    return URIRef(iri(kind, id))


def test_a_claim_is_an_annotation_on_the_words_of_a_report(dossier, options):
    graph = read([dossier], options)
    claim = dossier.claims[1]
    report = node("report", claim.quote.report)
    annotation = node("claim", claim.id)
    assert (annotation, RDF.type, OA.Annotation) in graph
    assert (annotation, PROV.wasDerivedFrom, report) in graph
    [target] = graph.objects(annotation, OA.hasTarget)
    assert (target, OA.hasSource, report) in graph
    selectors = {graph.value(one, RDF.type): one for one in graph.objects(target, OA.hasSelector)}
    place, quote = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
    assert int(graph.value(place, OA.start)) == claim.quote.start
    assert int(graph.value(place, OA.end)) == claim.quote.end
    text = dossier.articles[0].text
    around = [str(graph.value(quote, name)) for name in (OA.prefix, OA.exact, OA.suffix)]
    assert around[1] == claim.quote.exact
    assert "".join(around) in text


def test_who_made_a_claim_and_who_accepted_it(dossier, options):
    graph = read([dossier], options)
    agents = set(graph.objects(node("claim", dossier.claims[1].id), PROV.wasAttributedTo))
    assert agents == {node("reader", "test 1"), node("user", "ada")}
    assert (node("reader", "test 1"), RDF.type, PROV.SoftwareAgent) in graph
    assert set(graph.objects(node("claim", dossier.claims[0].id), PROV.wasAttributedTo)) == {node("reader", "test 1")}


def test_decisions_say_who_when_and_what_they_undo(dossier, options):
    graph = read([dossier], options)
    undo = node("decision", "decision:2")
    assert (undo, RDF.type, PROV.Activity) in graph
    assert (undo, HABEAS.undoes, node("decision", "decision:1")) in graph
    assert (undo, PROV.wasAssociatedWith, node("user", "bo")) in graph
    assert graph.value(undo, PROV.endedAtTime) == Literal("2026-03-04T05:06:07Z", datatype=XSD.dateTime)


def test_the_dossier_says_when_it_was_made_and_of_what(dossier, options):
    graph = read([dossier], options)
    record = node("dossier", dossier.person.id)
    assert graph.value(record, PROV.generatedAtTime) == Literal("2026-03-04T05:06:07Z", datatype=XSD.dateTime)
    assert (record, PROV.wasDerivedFrom, node("report", dossier.articles[0].report.id)) in graph


def test_dates_stay_as_exact_as_stated(dossier, options):
    graph = read([dossier], options)
    starts = {(value.datatype, str(value)) for value in graph.objects(None, SCHEMA.startDate)}
    assert (XSD.gYearMonth, "2023-08") in starts
    assert not [value for type, value in starts if type == XSD.date]
    latest = {str(value) for value in graph.objects(None, HABEAS.latest)}
    assert "2023-08-31" in latest


def test_charges_and_custody_are_told_by_stage(dossier, options):
    graph = read([dossier], options)
    assert {str(one) for one in graph.objects(None, HABEAS.stage)} == {"convicted, not reported final"}
    custody = node("custody", dossier.person.id)
    assert str(graph.value(custody, SCHEMA.name)) == "serving a sentence"
    assert str(graph.value(custody, HABEAS.asOf)) == "2024-12-26"


def test_who_is_not_involved_is_said_not_to_be(dossier, options):
    graph = read([dossier], options)
    assert str(graph.value(node("person", "p3"), HABEAS.role)) == "stated as not involved"


def test_the_text_comes_when_asked_for_and_offsets_point_into_it(dossier, options):
    assert not list(read([dossier], options).objects(None, SCHEMA.articleBody))
    graph = read([dossier], Options(options.now, texts=True))
    [text] = graph.objects(None, SCHEMA.articleBody)
    assert str(text) == dossier.articles[0].text


def test_hostile_words_are_literals_and_nothing_else(hostile, options):
    graph = read([hostile], options)
    for one in {*graph.subjects(), *graph.predicates(), *graph.objects()}:
        if isinstance(one, URIRef):
            assert str(one).startswith(("urn:habeas:", "http://www.w3.org/", "https://schema.org/", "https://"))
            assert one.n3()
        else:
            assert isinstance(one, BNode | Literal)
    links = {str(one) for one in graph.objects(None, SCHEMA.url)}
    assert all(link.startswith("https://") for link in links)


def test_the_examples_are_one_graph(examples, options):
    graph = read(examples, options)
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == len({c.id for one in examples for c in one.claims})
    assert len(graph) > 1000
