import os

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


def test_a_new_file_and_folder_are_for_their_owner_alone(tmp_path):
    with whole_file(folder(tmp_path / "out") / "cases.csv") as out:
        out.write(b"new")
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("out", "out/cases.csv")] == [0o700, 0o600]


def test_the_rights_of_a_file_that_was_there_are_kept(tmp_path):
    path = tmp_path / "cases.csv"
    path.touch(0o640)
    path.chmod(0o640)
    with whole_file(path) as out:
        out.write(b"new")
    assert (path.stat().st_mode & 0o777, path.read_text()) == (0o640, "new")


def test_a_link_is_replaced_and_what_it_leads_to_is_left(tmp_path):
    (tmp_path / "other").write_text("old")
    (tmp_path / "cases.csv").symlink_to(tmp_path / "other")
    with whole_file(tmp_path / "cases.csv") as out:
        out.write(b"new")
    assert [(tmp_path / name).read_text() for name in ("other", "cases.csv")] == ["old", "new"]


def test_a_pipe_or_device_is_never_replaced_by_a_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadOption, match="is no file"), whole_file(tmp_path / "pipe"):
        pass
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["a\x00b", "a" * 5000])
def test_what_can_be_no_name_is_refused(tmp_path, name):
    with pytest.raises(BadOption, match="cannot be the name"), whole_file(tmp_path / name):
        pass
