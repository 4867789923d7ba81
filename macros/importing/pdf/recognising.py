"""Letters in the pictures of a scanned PDF, recognised by a program that the machine may have.

OCRmyPDF lays the letters that Tesseract recognises under the pictures: https://ocrmypdf.readthedocs.io
It gets the pages with pictures alone, as a new file: one that is signed it would not touch.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pypdfium2 import PdfDocument

from macros.reading.received.refusal import RefusalError, refusing

_PROGRAM = "ocrmypdf"
_LONGEST = 3600  # seconds


def recognise(content: bytes, pages: Sequence[int]) -> bytes | None:
    """Pages of a PDF with letters under their pictures; None where the program is not there.

    Raises RefusalError where the program fails.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        scan, made = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        with PdfDocument(content) as whole, PdfDocument.new() as part:
            part.import_pages(whole, [number - 1 for number in pages])
            part.save(scan)
        command = [program, "-l", "vie", "--redo-ocr", str(scan), str(made)]  # keeps printed words
        told = None if sys.stderr.isatty() else subprocess.PIPE  # on a terminal it draws a bar
        if told is not None:
            command.insert(1, "--quiet")
        long = "Nhận dạng chữ trong bản quét quá lâu; hãy xin bản Word"
        with refusing(long, subprocess.TimeoutExpired):
            done = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=told, timeout=_LONGEST, check=False
            )
        if done.returncode or not made.is_file():
            said = (done.stderr or b"").decode("utf-8", "replace").strip().splitlines()
            why = said[-1] if said else f"mã lỗi {done.returncode}"
            raise RefusalError(
                f"Không nhận dạng được chữ trong bản quét ({_PROGRAM}: {why}); hãy xem đã cài "
                "tesseract-ocr-vie chưa, hoặc xin bản Word"
            )
        return made.read_bytes()
