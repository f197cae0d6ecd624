import subprocess
import sys

from habeas import __version__


def test_python_dash_m_habeas_is_the_command():
    run = subprocess.run([sys.executable, "-m", "habeas", "--version"], capture_output=True, text=True, check=True)
    assert run.stdout == f"habeas {__version__}\n"
