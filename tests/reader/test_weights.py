import json
import zipfile

import pytest

from habeas.errors import ModelMismatch, ModelMissing
from habeas.reader.labels import load
from habeas.reader.weights import MEMBERS, open_weights, shipped

MEBIBYTE = 2**20


@pytest.fixture
def changed(tmp_path):
    """Copy the shipped file with one member changed."""

    def make(member, change):
        path = tmp_path / "reader.zip"
        with zipfile.ZipFile(shipped()) as old, zipfile.ZipFile(path, "w") as new:
            for name in (*MEMBERS, "manifest.json"):
                data = old.read(name)
                new.writestr(name, change(data) if name == member else data)
        return path

    return make


def test_the_shipped_file_fits_and_is_small():
    weights = open_weights()
    assert weights.labels == load()
    assert weights.name.startswith("habeas-reader-")
    assert shipped().stat().st_size <= 60 * MEBIBYTE


def test_a_missing_file_says_how_to_get_it(tmp_path):
    with pytest.raises(ModelMissing, match="reinstall"):
        open_weights(tmp_path / "none.zip")


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "reader.zip").write_bytes(b"not a zip")
    with pytest.raises(ModelMismatch, match="damaged"):
        open_weights(tmp_path / "reader.zip")


def test_an_altered_member_is_refused(changed):
    with pytest.raises(ModelMismatch, match=r"arrows\.npz"):
        open_weights(changed("arrows.npz", lambda data: data + b"\0"))


def test_weights_for_other_labels_are_refused(changed):
    path = changed("manifest.json", lambda data: json.dumps({**json.loads(data), "labels": "0" * 64}).encode())
    with pytest.raises(ModelMismatch, match="other labels"):
        open_weights(path)
