"""A time-stamping authority of one's own, by the program openssl."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

IS_THERE = shutil.which("openssl") is not None

SETTINGS = """
[ tsa ]
default_tsa = own
[ own ]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
"""
USE = "extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n"


def answer(folder: Path, request: bytes) -> tuple[bytes, bytes]:
    """The response to a request, and the root certificate under which the authority signs."""
    folder.mkdir()
    for name, data in (("own.cnf", SETTINGS), ("use.cnf", USE), ("serial", "01\n")):
        (folder / name).write_text(data)
    (folder / "head.tsq").write_bytes(request)
    for arguments in (
        "req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 2 -subj /CN=Root",
        "req -newkey rsa:2048 -nodes -keyout own.key -out own.csr -subj /CN=Authority",
        "x509 -req -in own.csr -CA root.pem -CAkey root.key -CAcreateserial -out own.pem -days 2 -extfile use.cnf",
        "ts -reply -queryfile head.tsq -signer own.pem -inkey own.key -config own.cnf -section own -out head.tsr",
    ):
        subprocess.run(["openssl", *arguments.split()], cwd=folder, check=True, capture_output=True)
    return (folder / "head.tsr").read_bytes(), (folder / "root.pem").read_bytes()
