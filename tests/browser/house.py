"""The real site for browsers: its own data folder, a server, and a worker that sends mails."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

MOMENT, PATIENCE = 0.05, 1200
_COMMAND = str(Path(sys.executable).with_name("gezinsplan"))


@dataclass(frozen=True)
class House:
    """Where the site runs, and where it keeps what it knows."""

    address: str
    data: Path
    environment: dict[str, str]

    def command(self, *words: str) -> str:
        """Run one of the site's own commands, and return what it said."""
        done = subprocess.run(
            [_COMMAND, *words], env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as caller:
        caller.bind(("127.0.0.1", 0))
        return int(caller.getsockname()[1])


def _surroundings(data: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GEZINSPLAN_")}
    return {**kept, "GEZINSPLAN_DATA": str(data), **more}


def template(shared: Path) -> Path:
    """Load the demonstration once for all who test at the same time; return its folder."""
    folder = shared / "house"
    with (shared / "house.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            surroundings = _surroundings(folder)
            for name in ("DATABASE_URL", "KEYS_DATABASE_URL"):
                surroundings.pop(name, None)
            subprocess.run([_COMMAND, "prepare"], env=surroundings, check=True)
            (folder / "ready").touch()
    return folder


def _own_database(name: str, mine: str) -> dict[str, str]:
    """On PostgreSQL: make a database of our own beside the one that is named."""
    address = os.environ.get(name, "")
    if not address.startswith("postgres"):
        return {}
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{mine}"'.encode())
        server.execute(f'CREATE DATABASE "{mine}"'.encode())
    return {name: urlsplit(address)._replace(path=f"/{mine}").geturl()}


def _answers(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _await(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the site answers; its pauses are waits for the server's end."""
    for _ in range(PATIENCE):
        if _answers(port):
            return
        with suppress(subprocess.TimeoutExpired):
            server.wait(MOMENT)
            break
    raise RuntimeError("The site did not start; its words stand in server.log.")


@contextmanager
def _running(house: House, *words: str) -> "Iterator[subprocess.Popen[bytes]]":
    with (house.data / f"{words[0]}.log").open("ab") as log:
        process = subprocess.Popen(
            [_COMMAND, *words], env=house.environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait()


@contextmanager
def inhabited(shared: Path, data: Path, name: str) -> Iterator[House]:
    """Give a site of one's own while testing: a copy of the demonstration, served and worked."""
    shutil.copytree(template(shared), data)
    port = free_port()
    own = {
        **_own_database("DATABASE_URL", f"browser_{name}"),
        **_own_database("KEYS_DATABASE_URL", f"browser_keys_{name}"),
    }
    address = f"http://localhost:{port}"
    house = House(address, data, _surroundings(data, PORT=str(port), **own))
    with _running(house, "serve", str(port)) as server:
        _await(port, server)
        with _running(house, "work"):
            yield house
