"""How many pages a second trafilatura cleans on one core, beside `cargo bench --bench clean -- FOLDER`.

    python3 -m venv VENV && VENV/bin/pip install trafilatura lxml_html_clean
    VENV/bin/python benches/beside/pages.py FOLDER

Only `*.html` of FOLDER is read: it cleans no text. Timed is `trafilatura.extract` with the fields of the article and without the
comments, the pages' bytes being in memory, in the
time that the process had the core; of three rounds the quickest counts.
"""

import pathlib
import sys
import time

import trafilatura


def round_of(pages: list[bytes]) -> float:
    start = time.process_time()
    for page in pages:
        trafilatura.extract(page, include_comments=False, with_metadata=True)
    return time.process_time() - start


def main() -> None:
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.html"))
    pages = [file.read_bytes() for file in files]
    seconds = min(round_of(pages) for _ in range(3))
    size = sum(map(len, pages)) / 1e6
    name = f"trafilatura {trafilatura.__version__}"
    print(f"{name:<24} .html  {len(pages):>6} pages  {len(pages) / seconds:>8.1f} pages/s  {size / seconds:>7.2f} MB/s")


main()
