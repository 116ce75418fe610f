"""Every figure of the programme's pages, worked out anew from the open data by the plainest means."""

import math
import statistics
import unittest
from datetime import date, timedelta

from reading import english, parts, points, records, tables, today, words, written

STAGES = {"idea": "Idea", "co-created": "Co-created", "pilot": "Pilot", "live": "Live", "retired": "Retired"}
AUDIENCES = ["cluster-member", "regional-actor", "eu-organisation", "partner"]


def needs():
    """The needs that hold today."""
    return {name: need for name, need in parts("organisations", "needs").items()
            if need.get("valid_until", "9999") >= today()}


def has_words(case, expected, text):
    case.assertIn(expected, text, f"“{expected}” is not there")


class Portfolio(unittest.TestCase):
    def setUp(self):
        self.services = records("services")
        self.words = words("portfolio/index.html")

    def test_every_service_stands_at_its_stage(self):
        for stage, label in STAGES.items():
            count = sum(service.get("stage") == stage for service in self.services.values())
            if count:
                has_words(self, f"{label} {count} ", self.words)

    def test_needs_are_answered_promised_or_open(self):
        def answered(*stages):
            return {need for service in self.services.values() if service.get("stage") in stages
                    for need in service.get("answers", [])} & set(needs())
        now, ever = answered("co-created", "pilot", "live"), answered(*STAGES)
        has_words(self, f"Needs that hold today: {len(needs())}. A service that can be had answers {len(now)} of them, "
                  f"only an idea or a service that has ended answers {len(ever - now)}, and none answers "
                  f"{len(needs()) - len(ever)}.", self.words)

    def test_the_table_counts_what_can_be_had(self):
        available = [service for service in self.services.values() if service.get("stage") in ("co-created", "pilot", "live")]
        table = tables("portfolio/index.html")["Services that can be had, by country and audience"][1:]
        codes = {code for service in available for code in service.get("countries", [])}
        self.assertEqual(len(table), len(codes))
        counted = sorted([sum(audience in service.get("audiences", AUDIENCES) and code in service.get("countries", codes)
                              for service in available) for audience in AUDIENCES] for code in codes)
        shown = sorted([int(cell or 0) for cell in row[1:]] for row in table)
        self.assertEqual(shown, counted)


class Benchmarks(unittest.TestCase):
    def test_quartiles_are_those_of_the_figures(self):
        for benchmark in records("benchmarks").values():
            if not benchmark.get("public"):
                continue
            text = words(benchmark["page"])
            results = written("benchmarks", benchmark["id"])["results"]
            for dimension in benchmark["dimensions"]:
                for indicator in dimension["indicators"]:
                    figures = [result["values"][indicator["id"]] for result in results
                               if indicator["id"] in result["values"]]
                    low, middle, high = (f"{value:.2f}".rstrip("0").rstrip(".")
                                         for value in statistics.quantiles(figures, n=4, method="inclusive"))
                    low, high = (self.rounded(value, figures) for value in (low, high))
                    with self.subTest(indicator=indicator["id"]):
                        self.assertRegex(text, f"{len(figures)} clusters; the middle half from {low} to {high}, "
                                               f"median {self.rounded(middle, figures)}")

    @staticmethod
    def rounded(value, figures):
        """Halves may be rounded either way."""
        number = float(value)
        return f"(?:{value}|{number - 0.005:.2f}|{number + 0.005:.2f})".replace(".", r"\.")

    def test_no_figures_of_single_clusters_are_exported_nor_shown_where_they_are_confidential(self):
        for benchmark in records("benchmarks").values():
            self.assertNotIn("results", benchmark)
            if not benchmark.get("public"):
                self.assertNotIn("middle half", words(benchmark["page"]))


class Readiness(unittest.TestCase):
    @staticmethod
    def open_ones():
        """Assessments that are not confidential, with their scores."""
        return [assessment | {"scores": written("assessments", id)["scores"]}
                for id, assessment in records("assessments").items() if not assessment.get("confidential")]

    def test_the_score_is_all_points_of_all_that_can_be_had(self):
        labels, shown = records("labels"), 0
        for assessment in self.open_ones():
            text = words(assessment["page"])
            label, total, most = labels[assessment["label"]], 0, 0
            rows = {row[0]: row[1:] for row in tables(assessment["page"])["Score by dimension"]}
            for dimension in label["dimensions"]:
                points = sum(assessment["scores"].get(criterion["id"], {}).get("points", 0) for criterion in dimension["criteria"])
                maximum = sum(criterion["max"] for criterion in dimension["criteria"])
                self.assertEqual(rows[english(dimension["label"])][:2], [f"{points:g}", f"{maximum:g}"])
                total, most = total + points, most + maximum
            percent = 100 * total / most
            has_words(self, f"Score {round(percent, 1):g}%", text)
            has_words(self, f"Above the line {'Yes' if percent >= label['pass_mark'] else 'No'}", text)
            shown += 1
        self.assertGreater(shown, 0)

    def test_gaps_come_with_the_largest_gain_first(self):
        labels = records("labels")
        for assessment in self.open_ones():
            gaps = sorted((criterion["max"] - assessment["scores"].get(criterion["id"], {}).get("points", 0)
                           for dimension in labels[assessment["label"]]["dimensions"] for criterion in dimension["criteria"]),
                          reverse=True)
            rows = tables(assessment["page"]).get("What is missing, the largest gain first", [[]])[1:]
            self.assertEqual([float(row[1].lstrip("+")) for row in rows], [gap for gap in gaps if gap > 0])

    def test_a_page_says_that_it_is_not_the_label(self):
        for kind in ("labels", "assessments"):
            for record in records(kind).values():
                has_words(self, "It is not the label", words(record["page"]))


class Policy(unittest.TestCase):
    def setUp(self):
        self.findings = parts("consultations", "findings")
        self.recommendations = parts("briefs", "recommendations")
        self.authorities = {id for id, organisation in records("organisations").items()
                            if organisation["type"] in ("authority", "public-authority")}

    def addressed(self):
        return {authority for advice in self.recommendations.values() for authority in advice.get("addressed_to", [])}

    def test_the_head_counts_findings_recommendations_and_authorities(self):
        has_words(self, f"{len(self.findings)} findings {len(self.recommendations)} recommendations "
                  f"{len(self.addressed())} authorities addressed", words("policy/index.html"))

    def test_what_is_missing(self):
        answered = {answer for advice in self.recommendations.values() for answer in advice.get("answers", [])}
        text = words("policy/index.html")
        open_findings = [finding for name, finding in self.findings.items() if name not in answered]
        has_words(self, f"Findings that no recommendation answers {len(open_findings)} ", text)
        lost = [advice for advice in self.recommendations.values() if not advice.get("addressed_to")]
        has_words(self, f"Recommendations addressed to nobody {len(lost)} ", text)
        has_words(self, f"Public authorities that nothing is recommended to {len(self.authorities - self.addressed())} ", text)

    def test_outreach_counts_authorities_and_engagements(self):
        engagements = records("engagements").values()
        engaged = {engagement["authority"] for engagement in engagements}
        text = words("outreach/index.html")
        has_words(self, f"{len(self.authorities | engaged)} public authorities {len(engaged)} of them engaged "
                  f"{len(engagements)} engagements", text)
        has_words(self, f"Whom to contact next {len(self.addressed() - engaged)} ", text)
        ladder = ["committed", "involved", "consulted", "informed"]
        highest = {}
        for engagement in engagements:
            rung = ladder.index(engagement["level"])
            highest[engagement["authority"]] = min(rung, highest.get(engagement["authority"], 9))
        for rung, level in enumerate(ladder):
            count = sum(reached == rung for reached in highest.values())
            if count:
                has_words(self, f"{level.capitalize()} {count} ", text)

    def test_a_consultation_counts_who_was_heard_and_what_became_of_its_findings(self):
        organisations, events = records("organisations"), records("events")
        answered = {answer for advice in self.recommendations.values() for answer in advice.get("answers", [])}
        for id, consultation in records("consultations").items():
            heard = set(consultation.get("participants", []))
            for name, event in events.items():
                if name in consultation.get("events", []) or event.get("consultation") == id:
                    heard |= set(event.get("participants", []))
            heard &= set(organisations)
            text = words(consultation["page"])
            countries = {organisations[name]["country"] for name in heard}
            if len(heard) > 1:
                has_words(self, f"{len(heard)} organisations from {len(countries)} countr", text)
            found = [f"{id}#{finding['id']}" for finding in consultation.get("findings", [])]
            done = sum(name in answered for name in found)
            if len(found) > 1 and 0 < done < len(found):
                has_words(self, f"{len(found)} findings: {done} with a recommendation, {len(found) - done} open.", text)


def kilometres(one, other):
    """By the law of cosines: exact enough beyond a kilometre."""
    cosine = math.sin(one[0]) * math.sin(other[0]) + math.cos(one[0]) * math.cos(other[0]) * math.cos(one[1] - other[1])
    return 6371.0088 * math.acos(min(1, cosine))


class Exchanges(unittest.TestCase):
    def test_what_each_is_paid_follows_from_the_rules(self):
        schemes, organisations = records("schemes"), records("organisations")
        places = points()
        counted = 0
        for exchange in records("exchanges").values():
            if exchange.get("phase") == "withdrawn" or not {"host", "starts", "ends"} <= set(exchange):
                continue
            rules, visitor, host = (schemes[exchange["scheme"]], organisations[exchange["visitor"]], organisations[exchange["host"]])
            text = words(exchange["page"])
            self.assertNotEqual(visitor["country"], host["country"])
            first, last = date.fromisoformat(exchange["starts"]), date.fromisoformat(exchange["ends"])
            days = [first + timedelta(number) for number in range((last - first).days + 1)]
            working = sum(day.weekday() < 5 for day in days)
            self.assertGreaterEqual(working, rules["days"]["min"])
            amount = rules.get("lump_sums", {}).get(host["country"])
            if amount is None:
                has_words(self, "no sum is known", text)
                continue
            between = [places.get(exchange[side]) for side in ("visitor", "host")]
            halves = working < rules["half_when"]["days_below"]
            if None not in between:
                halves |= kilometres(*between) < rules["half_when"]["km_below"]
            amount = amount / 2 if halves else amount
            has_words(self, f"€{amount:,.2f}".removesuffix(".00"), text)
            counted += 1
        self.assertGreaterEqual(counted, 5)


if __name__ == "__main__":
    unittest.main()
