"""Calendars, read by another implementation of RFC 5545."""

import datetime
import json
import unittest
from zoneinfo import ZoneInfo

import yaml

import builds
import samples

try:
    import icalendar
except ImportError:
    icalendar = None

tearDownModule = samples.remove_samples


def calendar(path):
    return icalendar.Calendar.from_ical(path.read_bytes())


def events(path):
    return {str(event["SUMMARY"]): event for event in calendar(path).walk("VEVENT")}


def event(name):
    [found] = calendar(samples.sample() / f"data/calendars/event/{name}.ics").walk("VEVENT")
    return found


def zones(site, name):
    """TZID -> the VTIMEZONE as icalendar understands it, without the system's own database."""
    return {str(zone["TZID"]): zone for zone in calendar(site / name).walk("VTIMEZONE")}


@unittest.skipIf(icalendar is None, "the icalendar wheel is not installed")
class Samples(unittest.TestCase):
    def test_across_the_end_of_summer_time_an_event_keeps_its_clocks(self):
        autumn = event("autumn")
        starts, ends = autumn["DTSTART"].dt, autumn["DTEND"].dt
        self.assertEqual(starts.utcoffset(), datetime.timedelta(hours=2))
        self.assertEqual(ends.utcoffset(), datetime.timedelta(hours=1))
        self.assertEqual(ends.timestamp() - starts.timestamp(), 3.5 * 3600)

    def test_the_zones_say_what_the_database_says(self):
        site = samples.sample()
        found = zones(site, "data/calendar.ics")
        self.assertEqual(sorted(found), ["America/New_York", "Australia/Sydney", "Europe/Paris"])
        for name, zone in found.items():
            own, known = zone.to_tz(lookup_tzid=False), ZoneInfo(name)
            moment = datetime.datetime(2027, 1, 1, 12)
            while moment.year == 2027:
                self.assertEqual(moment.replace(tzinfo=own).utcoffset(), moment.replace(tzinfo=known).utcoffset(),
                                 f"{name} at {moment}")
                moment += datetime.timedelta(hours=12)

    def test_a_cancelled_event_says_so(self):
        cancelled = event("cancelled")
        self.assertEqual(cancelled["STATUS"], "CANCELLED")
        self.assertGreater(cancelled["SEQUENCE"], event("autumn")["SEQUENCE"])
        self.assertIn("cancelled", cancelled["DESCRIPTION"])
        self.assertEqual(cancelled["DTSTART"].dt.utcoffset(), datetime.timedelta(0))

    def test_whole_days_end_with_the_day_after(self):
        days = event("days")
        self.assertEqual(days["DTSTART"].dt, datetime.date(2028, 2, 28))
        self.assertEqual(days["DTEND"].dt, datetime.date(2028, 3, 2))

    def test_text_comes_back_as_it_was(self):
        self.assertEqual(event("autumn")["SUMMARY"], "Night of the clocks; back, by one hour")
        self.assertEqual(event("autumn")["LOCATION"], "Hall, Rennes, France")
        self.assertTrue(event("long")["SUMMARY"].endswith("🌾" * 12))

    def test_lines_are_folded_where_no_letter_is_cut(self):
        for path in sorted(samples.sample().rglob("*.ics")):
            data = path.read_bytes()
            self.assertTrue(data.endswith(b"END:VCALENDAR\r\n"), path)
            self.assertEqual(data.count(b"\n"), data.count(b"\r\n"), path)
            for line in data.split(b"\r\n"):
                self.assertLessEqual(len(line), 75, path)
                line.decode("utf-8")

    def test_in_another_language_an_event_is_the_same(self):
        site = samples.sample()
        [french] = calendar(site / "fr/data/calendars/event/autumn.ics").walk("VEVENT")
        self.assertEqual(french["SUMMARY"], "Nuit des horloges")
        self.assertEqual(french["UID"], event("autumn")["UID"])
        self.assertEqual(french["UID"], "event-autumn@sample.example.org")

    def test_the_page_is_named_only_where_its_address_is_known(self):
        self.assertNotIn("URL", event("autumn"))
        [there] = calendar(samples.sample(samples.BASE_URL) / "data/calendars/event/autumn.ics").walk("VEVENT")
        self.assertEqual(there["URL"], samples.BASE_URL + "events/autumn.html")


@unittest.skipIf(icalendar is None, "the icalendar wheel is not installed")
class BuiltSite(unittest.TestCase):
    def setUp(self):
        self.site = builds.built_site()
        self.records = json.loads((self.site / "data/events.json").read_bytes())["records"]
        self.records = [record for record in self.records if record.get("status") != "archived"]

    def test_has_every_event_once(self):
        found = calendar(self.site / "data/calendar.ics").walk("VEVENT")
        ids = sorted(str(event["UID"]).split("@")[0].removeprefix("event-") for event in found)
        self.assertEqual(ids, sorted(record["id"] for record in self.records))
        for record in self.records:
            self.assertTrue((self.site / f"data/calendars/event/{record['id']}.ics").is_file(), record["id"])

    def test_has_the_states_and_times_of_the_records(self):
        found = {str(event["UID"]).split("@")[0].removeprefix("event-"): event
                 for event in calendar(self.site / "data/calendar.ics").walk("VEVENT")}
        states = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}
        for record in self.records:
            event = found[record["id"]]
            self.assertEqual(event["STATUS"], states.get(record.get("state"), "CONFIRMED"), record["id"])
            written = event["DTSTART"].dt.isoformat()[:len(record["starts"])]
            self.assertEqual(written, record["starts"], record["id"])

    def test_of_a_kind_has_that_kind_alone(self):
        for kind in {record["kind"] for record in self.records}:
            expected = {f"event-{record['id']}" for record in self.records if record["kind"] == kind}
            found = calendar(self.site / f"data/calendars/kind/{kind}.ics").walk("VEVENT")
            self.assertEqual({str(event["UID"]).split("@")[0] for event in found}, expected, kind)

    def test_of_a_topic_has_narrower_topics_too(self):
        vocabulary = topics_above()
        for path in sorted((self.site / "data/calendars/topic").glob("*.ics")):
            expected = {f"event-{record['id']}" for record in self.records
                        if any(path.stem in vocabulary[topic] for topic in record.get("topics", []))}
            found = {str(event["UID"]).split("@")[0] for event in calendar(path).walk("VEVENT")}
            self.assertEqual(found, expected, path.name)


def topics_above():
    """topic -> itself and all above it."""

    concepts = yaml.safe_load((builds.ROOT / "content/vocabularies/topics.yaml").read_text(encoding="utf-8"))
    concepts = concepts["concepts"] if isinstance(concepts, dict) else concepts
    broader = {concept["id"]: concept.get("broader") for concept in concepts}
    above = {}
    for topic in broader:
        above[topic], step = [], topic
        while step:
            above[topic].append(step)
            step = broader[step]
    return above


if __name__ == "__main__":
    unittest.main()
