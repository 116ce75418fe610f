"""What pages and the catalogue say to programs, read as RDF by another implementation."""

import datetime
import html
import json
import re
import unittest

import builds
import samples

try:
    import rdflib
    from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF
    SCHEMA = rdflib.Namespace("https://schema.org/")
except ImportError:
    rdflib = None

tearDownModule = samples.remove_samples
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
BASE = "https://base.example.org/"
# Where schema.org's context makes an address of a text; the context itself is not fetched.
ADDRESSES = ("url", "item", "logo", "image", "mainEntityOfPage", "eventStatus", "eventAttendanceMode", "sameAs")
CONTEXT = {"@vocab": "https://schema.org/"} | {name: {"@type": "@id"} for name in ADDRESSES}


def block(site, path):
    found = BLOCK.findall((site / path).read_text(encoding="utf-8"))
    return json.loads(found[0]) if len(found) == 1 else None


def graph(site, path):
    data = block(site, path)
    assert data["@context"] == "https://schema.org", path
    return rdflib.Graph().parse(data=json.dumps(data | {"@context": CONTEXT}), format="json-ld", publicID=BASE + path)


@unittest.skipIf(rdflib is None, "the rdflib wheel is not installed")
class Pages(unittest.TestCase):
    def only(self, found, kind):
        things = [thing for thing in found.subjects(RDF.type, SCHEMA[kind]) if (thing, SCHEMA.mainEntityOfPage, None) in found]
        self.assertEqual(len(things), 1, kind)
        return things[0]

    def test_each_record_is_a_thing_of_its_kind(self):
        site = builds.built_site()
        kinds = {"organisations": "Organization", "services": "Service", "events": "Event", "briefs": "Report", "news": "NewsArticle"}
        for kind, type_ in kinds.items():
            for record in json.loads((site / f"data/{kind}.json").read_bytes())["records"]:
                if record.get("status") == "archived":
                    continue
                found = graph(site, record["page"])
                thing = self.only(found, type_)
                self.assertEqual(str(thing), BASE + record["page"] + "#it")
                title = record.get("name", record.get("title"))
                self.assertEqual(str(found.value(thing, SCHEMA.name)), title["en"] if isinstance(title, dict) else title)
                invented = found.value(thing, SCHEMA.disambiguatingDescription)
                self.assertEqual(invented is not None, record.get("illustrative", False), record["id"])

    def test_events_have_status_and_moments(self):
        site = builds.built_site()
        for record in json.loads((site / "data/events.json").read_bytes())["records"]:
            if record.get("status") == "archived":
                continue
            found = graph(site, record["page"])
            thing = self.only(found, "Event")
            words = {"cancelled": "EventCancelled", "postponed": "EventPostponed"}
            self.assertEqual(str(found.value(thing, SCHEMA.eventStatus)),
                             "https://schema.org/" + words.get(record.get("state"), "EventScheduled"))
            starts = str(found.value(thing, SCHEMA.startDate))
            self.assertTrue(starts.startswith(record["starts"]), starts)
            if "T" in starts and "timezone" in record:
                self.assertIsNotNone(datetime.datetime.fromisoformat(starts).utcoffset())

    def test_lead_up_to_the_first_page(self):
        site = builds.built_site()
        for path in ("events/index.html", "fr/news/index.html", "vocabularies/topics/mycotoxins.html"):
            found = graph(site, path)
            [crumbs] = found.subjects(RDF.type, SCHEMA.BreadcrumbList)
            steps = sorted(((int(found.value(step, SCHEMA.position)), found.value(step, SCHEMA.item))
                            for step in found.objects(crumbs, SCHEMA.itemListElement)), key=lambda step: step[0])
            self.assertEqual([position for position, _ in steps], list(range(1, len(steps) + 1)))
            home = BASE + ("fr/" if path.startswith("fr/") else "") + "index.html"
            self.assertEqual(str(steps[0][1]), home)
            for _, item in steps[:-1]:
                self.assertTrue((site / str(item).removeprefix(BASE)).is_file(), item)

    def test_no_text_ends_the_block(self):
        site = samples.sample()
        page = (site / "news/control.html").read_text(encoding="utf-8")
        self.assertNotIn("<script>alert", page)
        headlines = [thing["headline"] for thing in block(site, "news/control.html")["@graph"] if "headline" in thing]
        self.assertTrue(headlines[0].endswith(samples.HOSTILE), headlines)

    def test_names_no_person(self):
        site = builds.built_site()
        for path in (site / "organisations").glob("*.html"):
            found = BLOCK.findall(path.read_text(encoding="utf-8"))
            for text in found:
                self.assertNotRegex(text, r'"(Person|ContactPoint|contactPoint|employee)"', path)

    def test_addresses_are_whole_where_the_site_has_one(self):
        site = samples.sample(samples.BASE_URL)
        found = rdflib.Graph().parse(
            data=json.dumps(block(site, "fr/events/autumn.html") | {"@context": CONTEXT}), format="json-ld")
        thing = self.only(found, "Event")
        self.assertEqual(str(thing), samples.BASE_URL + "events/autumn.html#it")
        self.assertEqual(str(found.value(thing, SCHEMA.url)), samples.BASE_URL + "fr/events/autumn.html")


class Previews(unittest.TestCase):
    def properties(self, site, path):
        page = (site / path).read_text(encoding="utf-8")
        return {name: html.unescape(value) for name, value in
                re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">', page)}

    def test_name_the_page_and_its_kind(self):
        found = self.properties(samples.sample(), "news/later.html")
        self.assertEqual(found["og:type"], "article")
        self.assertEqual(found["og:title"], "Later")
        self.assertEqual(found["og:site_name"], "Sample & Co")
        self.assertEqual(found["twitter:card"], "summary")
        self.assertNotIn("og:url", found)

    def test_have_whole_addresses_or_none(self):
        found = self.properties(samples.sample(samples.BASE_URL), "fr/news/later.html")
        self.assertEqual(found["og:url"], samples.BASE_URL + "fr/news/later.html")
        self.assertEqual(found["og:locale"], "fr_FR")


@unittest.skipIf(rdflib is None, "the rdflib wheel is not installed")
class Catalogue(unittest.TestCase):
    def read(self, site, base):
        return rdflib.Graph().parse(data=(site / "data/catalogue.jsonld").read_bytes(), format="json-ld",
                                    publicID=base + "data/catalogue.jsonld")

    def check(self, site, base):
        """The mandatory properties of DCAT-AP 3, and that what is described is there."""
        found = self.read(site, base)
        [catalogue] = found.subjects(RDF.type, DCAT.Catalog)
        for property_ in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset):
            self.assertIsNotNone(found.value(catalogue, property_, any=True), property_)
        for agent in set(found.objects(None, DCTERMS.publisher)):
            self.assertIn((agent, RDF.type, FOAF.Agent), found)
            self.assertIsNotNone(found.value(agent, FOAF.name, any=True))
        described = set()
        for data_set in found.objects(catalogue, DCAT.dataset):
            self.assertIn((data_set, RDF.type, DCAT.Dataset), found)
            for property_ in (DCTERMS.title, DCTERMS.description):
                self.assertIsNotNone(found.value(data_set, property_, any=True), data_set)
            modified = found.value(data_set, DCTERMS.modified)
            self.assertIsInstance(modified.toPython(), datetime.date)
            for distribution in found.objects(data_set, DCAT.distribution):
                self.assertIn((distribution, RDF.type, DCAT.Distribution), found)
                address = str(found.value(distribution, DCAT.accessURL))
                self.assertEqual(address, str(found.value(distribution, DCAT.downloadURL)))
                self.assertTrue(address.startswith(base + "data/"), address)
                self.assertTrue((site / address.removeprefix(base)).is_file(), address)
                media = str(found.value(distribution, DCAT.mediaType))
                self.assertTrue(media.startswith("http://www.iana.org/assignments/media-types/"), media)
                self.assertIsNotNone(found.value(distribution, DCTERMS.license), address)
                self.assertNotIn(address, described)
                described.add(address)
        return described

    def test_has_what_the_profile_demands(self):
        described = self.check(builds.built_site(), BASE)
        there = {BASE + f"data/{path.name}" for path in (builds.built_site() / "data").iterdir() if path.is_file()}
        self.assertEqual(there - described, {BASE + "data/catalogue.jsonld", BASE + "data/manifest.json"})

    def test_is_absolute_where_the_site_has_an_address(self):
        site = samples.sample(samples.BASE_URL)
        self.check(site, samples.BASE_URL)
        text = (site / "data/catalogue.jsonld").read_text(encoding="utf-8")
        self.assertNotRegex(text, r'"@id": "(?!https?://|mailto:)')


if __name__ == "__main__":
    unittest.main()
