import pytest

from habeas.errors import BadOption
from habeas.export.outlet import folder, whole_file


def test_a_file_takes_its_name_when_it_is_whole(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("old")
    with whole_file(path) as out:
        out.write(b"new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["cases.csv"]


def test_nothing_is_left_of_a_broken_export(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("old")

    def half():
        with whole_file(path) as out:
            out.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["cases.csv"]


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path):
    with pytest.raises(BadOption, match="nothing was changed"), whole_file(tmp_path / "gone" / "cases.csv"):
        pass


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    path = tmp_path / "cases.csv"
    with pytest.raises(BadOption, match="No space left"), whole_file(path):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made(tmp_path):
    assert folder(tmp_path / "a" / "b").is_dir()


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "a").write_text("")
    with pytest.raises(BadOption, match="no folder"):
        folder(tmp_path / "a")
