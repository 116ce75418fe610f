"""A small site with what goes wrong in calendars, feeds and tables: clocks that change, a cancelled event, control
characters, texts that a spreadsheet would run, text that would end a script."""

import functools
import shutil
import tempfile
from pathlib import Path

import builds

HOSTILE = "</script><script>alert(1)</script>"
FILES = {
    "organisations/mill.md": r"""---
name: "=HYPERLINK(\"https://example.org\")"
acronym: "'quoted"
type: sme
country: FR
website: https://example.org/mill
employees: 12
location: {lat: 48.1, lon: -1.68}
topics: [food-safety]
offers:
  - id: flour
    title: "@flour, \"fine\"; 50 % | less\nand white"
    kind: technology
    topics: [mycotoxins]
    countries: [DE, PL]
    description: "-1 | +1 \\ 0"
sources:
  - {title: "+33 1", url: "https://example.org/a"}
reviewed: 2026-11-01
---

A mill.
""",
    "organisations/lab.md": """---
name: {en: Laboratory, fr: 'Laboratoire « Été »'}
type: laboratory
country: PL
reviewed: 2026-11-02
---

A laboratory.
""",
    "events/autumn.md": """---
title: {en: 'Night of the clocks; back, by one hour', fr: 'Nuit des horloges'}
kind: workshop
starts: 2027-10-31T01:30
ends: 2027-10-31T04:00
timezone: Europe/Paris
place: {name: Hall, city: Rennes, country: FR, lat: 48.11, lon: -1.68}
topics: [mycotoxins]
organisers: [mill]
reviewed: 2026-11-01
---

An event across the end of summer time: three and a half hours by the sun, two and a half by the clocks.
""",
    "events/spring.md": """---
title: Night of the clocks, forward
kind: workshop
starts: 2027-03-28T02:30
ends: 2027-03-28T05:00
timezone: Europe/Paris
reviewed: 2026-11-01
---

It begins at a time that no clock shows.
""",
    "events/cancelled.md": """---
title: Never to be
kind: webinar
starts: 2027-05-05T10:00
ends: 2027-05-05T11:00
timezone: UTC
online: https://example.org/stream
state: cancelled
reviewed: 2026-11-03
---
""",
    "events/days.md": """---
title: Three whole days
kind: conference
starts: 2028-02-28
ends: 2028-03-01
reviewed: 2026-11-01
---
""",
    "events/long.md": """---
title: 'Żółć i ćma: dziewięćdziesiąt dziewięć słów, które trzeba złamać w połowie, ale nigdy w środku litery 🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾'
kind: meeting
starts: 2027-06-01T09:00
timezone: America/New_York
---
""",
    "events/south.md": """---
title: In the southern summer
kind: visit
starts: 2027-01-10T09:00
ends: 2027-01-10T17:00
timezone: Australia/Sydney
reviewed: 2026-11-01
---
""",
    "news/control.md": f"""---
title: "Bell\\a, form feed\\f, escape\\e & <b>bold</b> {HOSTILE}"
date: 2026-10-01
topics: [mycotoxins]
---

Line one \\<i> & more.
""",
    "news/later.md": """---
title: {en: Later, fr: Plus tard}
date: 2026-11-01
topics: [food-safety]
---

The newest.
""",
    "news/tomorrow.md": """---
title: Not yet
date: 2099-01-01
---
""",
}
SITE = """title: {en: Sample & Co, fr: 'Échantillon'}
languages: [en, fr]
period: {from: 2023-02}
privacy_contact: privacy@sample.example.org
data_licence: https://creativecommons.org/licenses/by/4.0/
"""
BASE_URL = "https://sample.example.org/directory/"


@functools.cache
def sample(base_url=None):
    """The built site; with a base address or without."""
    builds.FOLDER.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=builds.FOLDER, prefix="sample-"))
    content, site = folder / "content", folder / "site"
    shutil.copytree(builds.ROOT / "content/vocabularies", content / "vocabularies")
    (content / "site.yaml").write_text(SITE + (f"base_url: {base_url}\n" if base_url else ""), encoding="utf-8")
    for path, text in FILES.items():
        file = content / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    builds.build(site, content=content)
    return site


def remove_samples():
    """What a run leaves behind."""
    for folder in builds.FOLDER.glob("sample-*"):
        shutil.rmtree(folder, ignore_errors=True)
    sample.cache_clear()
