"""The digest as a letter, read by another implementation of mail."""

import email
import email.policy
import html.parser
import unittest

import builds
import samples

tearDownModule = samples.remove_samples


def letter(path):
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


class Addresses(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.tags = set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.found += [value for name, value in attributes if name in ("href", "src")]


class Letter(unittest.TestCase):
    def test_it_has_the_same_words_twice_and_no_defect(self):
        message = letter(samples.sample() / "digest.eml")
        self.assertEqual(message.get_content_type(), "multipart/alternative")
        self.assertEqual([part.get_content_type() for part in message.iter_parts()], ["text/plain", "text/html"])
        for part in message.walk():
            self.assertFalse(part.defects)
        plain = message.get_body(("plain",)).get_content()
        written = (samples.sample() / "digest.txt").read_text(encoding="utf-8")
        self.assertEqual(plain.replace("\r\n", "\n").rstrip("\n"), written.rstrip("\n"))

    def test_the_subject_is_the_title_whatever_its_letters(self):
        for folder in ("", "fr/"):
            site = samples.sample()
            message = letter(site / folder / "digest.eml")
            first = (site / folder / "digest.txt").read_text(encoding="utf-8").splitlines()[0]
            self.assertEqual(message["Subject"], first)
        self.assertIn("Échantillon", message["Subject"])

    def test_where_the_site_is_published_all_addresses_are_absolute(self):
        page = letter(samples.sample(samples.BASE_URL) / "digest.eml").get_body(("html",)).get_content()
        found = Addresses(page).found
        self.assertTrue(found)
        for address in found:
            self.assertTrue(address.startswith(samples.BASE_URL), address)

    def test_elsewhere_there_is_no_link_that_leads_nowhere(self):
        self.assertEqual(Addresses(letter(samples.sample() / "digest.eml").get_body(("html",)).get_content()).found, [])

    def test_no_text_can_break_out(self):
        parsed = Addresses(letter(samples.sample() / "digest.eml").get_body(("html",)).get_content())
        self.assertNotIn("script", parsed.tags)

    def test_the_letters_of_the_real_site(self):
        letters = sorted(builds.built_site().glob("**/digest.eml"))
        self.assertTrue(letters)
        for path in letters:
            message = letter(path)
            self.assertEqual(message["Content-Language"], message.get_body(("html",)).get_content().split('lang="')[1][:2])
            self.assertFalse(any(part.defects for part in message.walk()))
