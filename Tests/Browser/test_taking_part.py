"""Taking part without a server: letters, the form of a record, and asking for an exchange, as visitors do it."""

import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import builds
import partnership
from asking import ask
from chromium import browser, on_disk, served
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

ROOTS = ("disk", "server")


class _Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = partnership.built()
        cls.stack = ExitStack()
        cls.addClassCleanup(cls.stack.close)
        cls.roots = {"disk": on_disk(cls.site), "server": cls.stack.enter_context(served(cls.site))}
        cls.driver = browser()

    def setUp(self):
        self.driver.emulate()
        self.driver.set_width(1280)
        self.driver.console()
        self.addCleanup(self.be_silent)

    def be_silent(self):
        self.assertEqual(self.driver.console(), [])

    def open(self, path, root="disk", ready=None):
        self.driver.get("about:blank")
        self.driver.get(self.roots[root] + path)
        if ready:
            WebDriverWait(self.driver, 10).until(lambda driver: driver.find_element(By.CSS_SELECTOR, ready).is_displayed())

    def at(self, identifier):
        return self.driver.find_element(By.ID, identifier)

    def shown(self, identifier):
        return any(element.is_displayed() for element in self.driver.find_elements(By.ID, identifier))

    @contextmanager
    def before_each_page(self, script):
        made = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": made["identifier"]})

    def mail(self):
        """(address, subject, text) of the prepared mail."""
        parts = urlsplit(self.at("_mail").get_property("href"))
        self.assertEqual(parts.scheme, "mailto")
        query = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
        self.assertLessEqual(len(parts.geturl()), 1900)
        return unquote(parts.path), query["subject"][0], query.get("body", [None])[0]


class Letters(_Page):
    def letter(self, query, root="disk"):
        self.open("interest.html" + query, root, ready="#_letter")
        return self.at("_text").get_property("value")

    def test_a_suggestion_becomes_a_letter_with_its_reasons(self):
        for root in ROOTS:
            with self.subTest(root=root):
                self.open("organisations/alpha.html", root)
                link = self.driver.find_element(By.CSS_SELECTOR, ".why a[href*='from=alpha']")
                link.click()
                WebDriverWait(self.driver, 10).until(lambda _: self.shown("_letter"))
                self.assertEqual(self.at("_to").text, "Beta Lab")
                # Beta reads Polish alone: the letter is in Polish, the page explains it in English.
                self.assertEqual(Select(self.at("_language")).first_selected_option.text.lower(), "polski")
                self.assertIn("Beta Lab reads: Polish.", self.at("_reads").text)
                reasons = [item.text for item in self.driver.find_elements(By.CSS_SELECTOR, "#_reasons p")]
                self.assertIn("We gain “Rapid test strips for mycotoxins in grain” for our need "
                              "“A rapid test for mycotoxins in grain”.", reasons)
                self.assertIn("You gain “Clean grain, \"no\" toxins & more” for your need “Clean grain to compare with”.",
                              reasons)
                self.assertTrue(any(text.startswith("To be checked first: ") for text in reasons), reasons)
                Select(self.at("_language")).select_by_value("en")
                text = self.at("_text").get_property("value")
                for reason in reasons:
                    self.assertIn("– " + reason, text)
                self.assertIn("https://fields.example/dir/organisations/beta.html", text)
                address, subject, body = self.mail()
                self.assertEqual(address, "office@beta.example")
                self.assertEqual(subject, "Alpha & Søns and Beta Lab: a suggestion of the directory Fields")
                self.assertEqual(body.replace("\r\n", "\n"), text)
                self.assertEqual(self.at("_subject").get_property("value"), subject)
                self.assertEqual(self.driver.console(), [])

    def test_every_language_has_a_letter_of_each_sort(self):
        queries = {"?to=beta&from=alpha": 1, "?to=alpha&item=grain": 0, "?to=alpha&item=test": 0,
                   "?to=beta&service=desk": 0, "?to=alpha": 0}
        for query in queries:
            texts = set()
            self.letter(query)
            for code in ("en", "fr", "pl"):
                Select(self.at("_language")).select_by_value(code)
                text = self.at("_text").get_property("value")
                self.assertNotRegex(text, r"\{|\}|undefined|null|letter_")
                self.assertEqual(self.at("_text").get_attribute("lang"), code)
                texts.add(text)
            self.assertEqual(len(texts), 3, query)
        self.assertIn("Alpha et Fils", self.letter("?to=alpha&item=grain") if self.driver.execute_script(
            "return document.querySelector('#_language').value") == "fr" else self._in("fr"))

    def _in(self, code):
        Select(self.at("_language")).select_by_value(code)
        return self.at("_text").get_property("value")

    def test_an_offer_and_a_need_name_themselves(self):
        self.assertIn("your offer “Clean grain, \"no\" toxins & more”", self.letter("?to=alpha&item=grain"))
        self.assertEqual(self.mail()[0], "office+a@alpha.example")
        self.assertIn("your need “A rapid test for mycotoxins in grain”", self.letter("?to=alpha&item=test"))
        self.letter("?to=beta&service=desk")
        self.assertIn("your service “Test desk”", self._in("en"))

    def test_what_the_writer_changes_is_sent(self):
        self.letter("?to=alpha")
        for identifier, text in (("_subject", "Ünïcode & more #1"), ("_text", "Line 1\nLine 2 % ? & = + 🙂")):
            field = self.at(identifier)
            self.driver.execute_script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                field, text)
        self.assertEqual(self.mail(), ("office+a@alpha.example", "Ünïcode & more #1", "Line 1\r\nLine 2 % ? & = + 🙂"))
        self.assertFalse(self.shown("_long"))
        self.driver.execute_script(
            "arguments[0].value = 'ł'.repeat(2000); arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
            self.at("_text"))
        self.assertTrue(self.shown("_long"))
        self.assertIsNone(self.mail()[2])

    def test_nobody_is_led_to_an_invented_mailbox(self):
        self.letter("?to=invented")
        self.assertTrue(self.shown("_example"))
        self.assertIn("invented example", self.at("_example").text)
        for identifier in ("_mail", "_website", "_copy-address"):
            self.assertFalse(self.shown(identifier), identifier)
        self.assertNotIn("mailto:", self.at("_mail").get_attribute("href"))

    def test_without_a_mailbox_it_says_where_else(self):
        self.letter("?to=website")
        self.assertFalse(self.shown("_mail"))
        self.assertIn("no mailbox of Website Only", self.at("_no-mailbox").text)
        self.assertEqual(self.at("_website").get_property("href"), "https://website.example/")
        self.letter("?to=silent")
        self.assertFalse(self.shown("_mail") or self.shown("_website"))
        self.assertEqual(self.at("_editors").get_property("href"), "mailto:editors@fields.example")

    def test_addresses_of_the_page_bring_nothing_in(self):
        hostile = ("", "?to=", "?to=nobody", "?to=__proto__", "?to=constructor", "?to=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                   "?to=..%2F..%2Fx", "?to=" + "a" * 5000, "?to=%F0%9F%99%82")
        for query in hostile:
            with self.subTest(query=query[:40]):
                self.open("interest.html" + query, ready="#_trouble")
                self.assertFalse(self.shown("_letter"))
                self.assertTrue(self.shown("_by-hand"))
                self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "main img"), [])
                self.assertEqual(self.driver.console(), [])
        for query in ("?to=alpha&item=__proto__", "?to=alpha&item=toString", "?to=alpha&from=nobody", "?to=alpha&service=%3Cb%3E"):
            with self.subTest(query=query):
                self.assertNotRegex(self.letter(query), "undefined|<b>|function")

    def test_the_letter_is_copied(self):
        for root in ROOTS:
            with self.subTest(root=root), self.before_each_page(
                    "window.copied = []; const board = {writeText: (text) => { window.copied.push(text); return Promise.resolve(); }};"
                    "Object.defineProperty(navigator, 'clipboard', {value: board});"):
                text = self.letter("?to=alpha", root)
                self.at("_copy").click()
                self.at("_copy-address").click()
                WebDriverWait(self.driver, 5).until(lambda _: self.at("_said").text == "Copied.")
                self.assertEqual(self.driver.execute_script("return window.copied"), [text, "office+a@alpha.example"])

    def test_where_the_clipboard_refuses_the_text_is_marked(self):
        refusals = ("Object.defineProperty(navigator, 'clipboard', {value: undefined});",
                    "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}});")
        for refusal in refusals:
            with self.before_each_page(refusal + "document.execCommand = () => false;"):
                text = self.letter("?to=alpha")
                self.at("_copy").click()
                WebDriverWait(self.driver, 5).until(lambda _: "Ctrl+C" in self.at("_said").text)
                marked = self.driver.execute_script(
                    "const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)")
                self.assertEqual(marked, text)
                self.at("_copy-address").click()
                WebDriverWait(self.driver, 5).until(lambda driver: driver.execute_script("return String(getSelection())")
                                                    == "office+a@alpha.example")

    def test_without_scripts_there_is_a_text_and_a_way_to_the_addresses(self):
        with self.driver.without_scripts():
            self.open("fr/interest.html?to=alpha")
            self.assertFalse(self.shown("_letter"))
            outline = self.driver.find_element(By.CSS_SELECTOR, "#_by-hand pre")
            self.assertTrue(outline.is_displayed())
            self.assertIn("Chers collègues de [l’organisation],", outline.text)
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "#_by-hand a[href$='organisations/index.html']").is_displayed())
            self.open("organisations/alpha.html")
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, ".facts a[href='mailto:office+a@alpha.example']").is_displayed())

    def test_the_language_switch_keeps_the_letter(self):
        self.letter("?to=alpha&item=grain")
        link = self.driver.find_element(By.CSS_SELECTOR, ".tongues a[hreflang=fr]")
        self.driver.get(link.get_property("href"))
        WebDriverWait(self.driver, 10).until(lambda _: self.shown("_letter"))
        self.assertIn("Grain propre", self.at("_text").get_property("value"))

    def test_it_fits_a_phone(self):
        self.driver.set_width(320)
        self.letter("?to=beta&from=alpha")
        self.assertEqual(ask(self.driver, "overflowing"), [])
        self.assertEqual(ask(self.driver, "small"), [])


_SET = """
const [field, value] = arguments, input = document.querySelector(`[data-field="${field}"]`).querySelector("input, select, textarea");
if (input.tagName === "SELECT" && ![...input.options].some((option) => option.value === value)) input.append(new Option(value, value));
input.value = value;
input.dispatchEvent(new Event("input", {bubbles: true}));
"""


class _Form(_Page):
    def form(self, query="", root="disk", language=""):
        self.open(language + "join.html" + query, root, ready="#_form")

    def set(self, field, value):
        self.driver.execute_script(_SET, field, value)

    def make(self):
        """The file that the form hands over; its mistakes where it does not."""
        self.driver.execute_script("document.querySelector('#_form [type=submit]').click()")
        if not self.shown("_made"):
            raise AssertionError(self.at("_errors").text)
        return self.at("_file").get_property("value")

    def choose_kind(self, kind):
        Select(self.at("_kind")).select_by_value(kind)
        WebDriverWait(self.driver, 10).until(
            lambda driver: driver.execute_script("return !!document.querySelector('[data-field=title], [data-field=providers]')"))


class Forms(_Form):
    def test_mistakes_are_named_and_mended_by_keyboard_alone(self):
        self.form(root="server")
        press = lambda *keys: self.driver.switch_to.active_element.send_keys(*keys)
        self.at("_keep").send_keys(Keys.TAB)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("required"), "true")
        press(Keys.ENTER)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "_errors")
        links = self.driver.find_elements(By.CSS_SELECTOR, "#_errors li a")
        self.assertEqual([link.text for link in links], ["Name", "Name of the file", "Type", "Country"])
        press(Keys.TAB)
        self.assertEqual(self.driver.switch_to.active_element, links[0])
        press(Keys.ENTER)
        name = self.driver.switch_to.active_element
        self.assertEqual(name.get_attribute("aria-invalid"), "true")
        error = self.at(name.get_attribute("aria-describedby").split()[-1])
        self.assertEqual((error.is_displayed(), error.text), (True, "This is needed."))
        press("Żółta Gęś – Straße 1")
        self.assertIsNone(name.get_attribute("aria-invalid"))
        self.assertEqual(len(self.driver.find_elements(By.CSS_SELECTOR, "#_errors li a")), 2)
        press(Keys.TAB, Keys.NULL)
        self.assertEqual(self.driver.find_element(By.CSS_SELECTOR, "[data-field=id] input").get_property("value"),
                         "zolta-ges-strasse-1")
        for field, key in (("type", "C"), ("country", "Norw")):
            self.driver.find_element(By.CSS_SELECTOR, f"[data-field={field}] select").send_keys(key)
        self.driver.find_element(By.CSS_SELECTOR, "[data-field=name] input").send_keys(Keys.ENTER)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "_made-title")
        self.assertIn('country: "NO"', self.at("_file").get_property("value"))

    def test_a_list_grows_and_shrinks_by_keyboard(self):
        self.form()
        add = self.driver.find_element(By.CSS_SELECTOR, "[data-field=offers] > p > button")
        add.send_keys(Keys.ENTER)
        self.assertEqual(self.driver.switch_to.active_element.tag_name, "input")
        remove = self.driver.find_element(By.CSS_SELECTOR, "[data-field=offers] .form-row > button")
        self.assertEqual(remove.get_attribute("aria-label"), "Remove: Offers 1")
        remove.send_keys(Keys.ENTER)
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "[data-field=offers] .form-row"), [])
        self.assertEqual(self.driver.switch_to.active_element, add)

    def test_the_handed_over_file_is_saved_as_it_is_shown(self):
        for root in ROOTS:
            with self.subTest(root=root), tempfile.TemporaryDirectory() as folder:
                self.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": folder})
                self.form(root=root)
                for field, value in (("name", "Save me: 🙂"), ("id", "save-me"), ("type", "sme"), ("country", "FR"),
                                     ("text", "Hello\n")):
                    self.set(field, value)
                text = self.make()
                save = self.at("_save")
                self.assertEqual(save.get_attribute("download"), "save-me.md")
                save.click()
                file = Path(folder) / "save-me.md"
                limit = time.time() + 10
                # The browser makes the file first and fills it then.
                while not (file.exists() and file.stat().st_size) and time.time() < limit:
                    time.sleep(0.05)
                self.assertEqual(file.read_bytes(), text.encode())
                address, subject, body = self.mail()
                self.assertEqual(address, "editors@fields.example")
                self.assertIn("save-me.md", body)
                self.assertIn("editors@fields.example", self.at("_steps").text)
                self.assertIn("content/organisations/save-me.md", self.at("_commit").text)

    def test_a_named_person_needs_consent(self):
        self.form()
        for field, value in (("name", "A"), ("id", "a"), ("type", "sme"), ("country", "FR")):
            self.set(field, value)
        self.driver.find_element(By.CSS_SELECTOR, "[data-field=contacts] > p > button").click()
        inputs = self.driver.find_elements(By.CSS_SELECTOR, "[data-field=contacts] .of-fields > fieldset > .form-field > input")
        inputs[0].send_keys("Sales")
        inputs[1].send_keys("Ada Example")
        with self.assertRaisesRegex(AssertionError, "A person is named"):
            self.make()
        given, until = self.driver.find_elements(By.CSS_SELECTOR, "[data-field=contacts] fieldset fieldset input")
        given.send_keys("2026-01-01")
        until.send_keys("2026-01-02")
        with self.assertRaisesRegex(AssertionError, "The consent has ended"):
            self.make()
        until.clear()
        until.send_keys("2099-01-01")
        self.assertIn("consent:\n      given: 2026-01-01\n      until: 2099-01-01\n", self.make())

    def test_rules_between_fields(self):
        self.form()
        self.choose_kind("events")
        for field, value in (("title", "T"), ("id", "t"), ("kind", "roundtable"), ("starts", "2027-02-15T10:00"),
                             ("ends", "2027-02-14")):
            self.set(field, value)
        with self.assertRaises(AssertionError) as raised:
            self.make()
        self.assertIn("“Ends” lies before “Begins”.", str(raised.exception))
        self.assertIn("Needed where “Kind” is “Roundtable”.", str(raised.exception))
        self.set("ends", "2027-02-15")
        self.set("track", "policy")
        self.make()
        self.set("id", "day")
        with self.assertRaisesRegex(AssertionError, "a record of this name already"):
            self.make()

    def test_without_scripts_an_outline_and_an_address(self):
        with self.driver.without_scripts():
            self.open("join.html?correct=organisations/alpha")
            self.assertFalse(self.shown("_form"))
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "#_by-hand a[href^='mailto:editors@fields.example']").is_displayed())
            summary = self.driver.find_element(By.CSS_SELECTOR, "#_by-hand summary")
            summary.click()
            outline = self.driver.find_element(By.CSS_SELECTOR, "#_by-hand pre").text
            self.assertTrue(outline.startswith("---"))
            self.assertIn("country:", outline)

    def test_data_that_is_missing_leaves_the_outline(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "site"
            shutil.copytree(self.site, copy)
            (copy / "data/forms/terms.js").unlink()
            self.driver.get(on_disk(copy) + "join.html")
            WebDriverWait(self.driver, 10).until(lambda _: self.shown("_trouble"))
            self.assertIn("could not be loaded", self.at("_trouble").text)
            self.assertFalse(self.shown("_form"))
            self.assertTrue(self.shown("_by-hand"))
            self.driver.console()  # the browser itself says that a file is missing

    def test_it_fits_a_phone_in_every_language(self):
        self.driver.set_width(320)
        for language in ("", "fr/", "pl/"):
            self.form("?correct=organisations/alpha", language=language)
            self.driver.execute_script("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
            self.assertEqual(ask(self.driver, "overflowing"), [])
            self.assertEqual(ask(self.driver, "small"), [])
            self.assertEqual(ask(self.driver, "faint"), [])


class Drafts(_Form):
    def tearDown(self):
        self.driver.execute_script("try { localStorage.clear(); } catch (refused) {}")

    def test_nothing_is_kept_unasked(self):
        self.form(root="server")
        self.set("name", "Unasked")
        self.assertEqual(self.driver.execute_script("return localStorage.length"), 0)

    def test_a_draft_comes_back_and_is_deleted(self):
        for root in ROOTS:
            with self.subTest(root=root):
                self.form(root=root)
                self.at("_keep").click()
                for field, value in (("name", "Draft: \"one\""), ("text", "Two\nlines"), ("founded", "not a date")):
                    self.set(field, value)
                self.driver.find_element(By.CSS_SELECTOR, "[data-field=topics] > p > button").click()
                self.driver.execute_script(_SET, "topics", "mycotoxins")
                self.form(root=root)
                self.assertTrue(self.shown("_draft"))
                self.at("_draft-use").click()
                value = lambda field: self.driver.find_element(
                    By.CSS_SELECTOR, f"[data-field={field}]").find_element(By.CSS_SELECTOR, "input, select, textarea").get_property("value")
                self.assertEqual([value(field) for field in ("name", "id", "text", "founded", "topics")],
                                 ["Draft: \"one\"", "draft-one", "Two\nlines", "not a date", "mycotoxins"])
                self.form(root=root)
                self.at("_draft-delete").click()
                self.form(root=root)
                self.assertFalse(self.shown("_draft"))

    def test_refused_storage_is_said_and_nothing_else_fails(self):
        with self.before_each_page("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"):
            self.form()
            self.at("_keep").click()
            self.assertIn("refuses to keep it", self.at("_kept").text)
            self.assertFalse(self.at("_keep").is_selected())
            for field, value in (("name", "A"), ("id", "a"), ("type", "sme"), ("country", "FR")):
                self.set(field, value)
            self.assertTrue(self.make().startswith("---\nname: A\n"))


NASTY = (
    "no", "Yes", "null", "~", "true", "007", "1e5", "0x1F", "2027-02-15", "12:30", "a: b", "a #b", "# lead", "- dash", "? ask",
    "'single'", "\"double\"", "“smart”", "it's \\ back", "{brace}", "[bracket], comma", "*star", "&and", "!bang", "%per", "@at",
    "`tick`", "| pipe", "> fold", " leading", "trailing ", "tab\tinside", "emoji 🙂 👩‍🔬", "Ελληνικά", "żółć", "e\u0301",
    "rtl \u202e turned", "zero\u200bwidth", "line\u2028sep", "nbsp\u00a0x", "…", "=", "<<", ".inf", "---", "...", "a" * 300,
)


class Files(_Form):
    """What the form hands over, read by the program."""

    def check(self, folder, *options):
        done = subprocess.run([builds.PROGRAM, "check", "--content", str(folder / "content"), "--templates",
                               str(builds.ROOT / "templates"), "--format", "json", *options], capture_output=True, text=True,
                              env=os.environ | {"SOURCE_DATE_EPOCH": builds.CLOCK})
        return done.returncode, json.loads(done.stdout)

    def test_nasty_values_come_back_as_they_were_typed(self):
        folder = partnership.content()
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.form()
        for number, value in enumerate(NASTY):
            for field, text in (("name", value), ("id", f"nasty-{number}"), ("type", "sme"), ("country", "NO"), ("city", value),
                                ("founded", "2001-02"), ("employees", "07"), ("text", f"# {value}\n\n---\n\n- {value}\n\n\n")):
                self.set(field, text)
            text = self.make()
            (folder / f"content/organisations/nasty-{number}.md").write_text(text, encoding="utf-8", newline="")
        builds.build(folder / "site", content=folder / "content")
        read = partnership.records(folder / "site", "organisations")
        for number, value in enumerate(NASTY):
            with self.subTest(value=value):
                record = read[f"nasty-{number}"]
                self.assertEqual((record["name"], record["city"], record["country"], record["founded"], record["employees"]),
                                 (value, value, "NO", "2001-02", 7))

    def test_texts_of_several_lines_and_languages_come_back(self):
        folder = partnership.content()
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.form()
        self.choose_kind("services")
        description = "One: two\n\n  three # four\n- five \n\n"
        for field, value in (("name", "Long"), ("id", "long"), ("type", "mapping-intelligence"), ("stage", "live"), ("access", description)):
            self.set(field, value)
        self.driver.execute_script("""
            const inputs = document.querySelectorAll("[data-field=access] details textarea");
            inputs[0].value = "Un : deux\\n\\u00a0trois"; inputs[0].dispatchEvent(new Event("input", {bubbles: true}));""")
        (folder / "content/services/long.md").write_text(self.make(), encoding="utf-8", newline="")
        builds.build(folder / "site", content=folder / "content")
        self.assertEqual(partnership.records(folder / "site", "services")["long"]["access"],
                         {"en": description, "fr": "Un : deux\n\u00a0trois"})

    def test_a_character_that_no_page_can_show_is_refused(self):
        self.form()
        for field, value in (("id", "a"), ("type", "sme"), ("country", "FR")):
            self.set(field, value)
        for value in ("bell\u0007", "del\u007f", "c1\u0085", "\ufffe", "\U0001ffff"):
            self.set("name", value)
            with self.assertRaisesRegex(AssertionError, "no page can show", msg=repr(value)):
                self.make()

    def test_records_corrected_in_nothing_stay_what_they_are(self):
        """Each kind of the repository's own records: those that hold most."""
        site = builds.built_site()
        content = Path(tempfile.mkdtemp(prefix="aurora-corrected-"))
        self.addCleanup(shutil.rmtree, content, ignore_errors=True)
        shutil.copytree(builds.ROOT / "content", content / "content")
        root, changed = on_disk(site), []
        for names in sorted((site / "data/forms").glob("*.names.js")):
            kind = names.name.split(".")[0]
            files = [path for path in (content / "content" / kind).rglob("*") if path.suffix in (".md", ".yaml") and "." not in path.stem]
            for file in sorted(files, key=lambda path: -path.stat().st_size)[:3]:
                with self.subTest(record=f"{kind}/{file.stem}"):
                    self.driver.get(f"{root}join.html?correct={kind}/{file.stem}")
                    WebDriverWait(self.driver, 20).until(lambda _: self.shown("_form") and self.driver.execute_script(
                        "return document.querySelector('[data-field=id] input').value") == file.stem)
                    text = self.make()
                    # What is never given out as data is not in the file: it says so, and the editors keep it.
                    for line in text.splitlines():
                        if line.startswith("# Keep these fields"):
                            text = self.with_kept(text, file, line.split(": ")[1].split(", "))
                    file.write_text(text, encoding="utf-8", newline="")
                    changed.append(kind)
                    self.assertEqual(self.driver.console(), [])
        self.assertGreater(len(changed), 20)
        builds.build(content / "site", content=content / "content")
        for kind in set(changed):
            with self.subTest(kind=kind):
                self.assertEqual(partnership.records(content / "site", kind), partnership.records(site, kind))
        for path in ("organisations/pole-kerlenn.html", "fr/organisations/pole-kerlenn.html"):
            self.assertEqual((content / "site" / path).read_bytes(), (site / path).read_bytes())

    def with_kept(self, text, file, fields):
        """The handed-over file with the private fields of the old one, as an editor puts them back."""
        old, block, takes = file.read_text(encoding="utf-8").splitlines(), [], False
        for line in old:
            if line and not line.startswith((" ", "-")):
                takes = line.split(":")[0] in fields
            if takes:
                block.append(line)
        head = "---\n" if text.startswith("---\n") else ""
        return head + "\n".join(block) + "\n" + text[len(head):]

    def test_what_stays_in_files_of_its_own_is_left_out(self):
        self.form("?correct=organisations/alpha")
        notes = " ".join(note.text for note in self.driver.find_elements(By.CSS_SELECTOR, "#_fields > .notice"))
        self.assertIn("Contacts", notes)
        self.assertIn("Polish", notes)
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "[data-field=contacts]"), [])
        self.assertEqual(self.at("_title").text, "Correct: Alpha & Søns")
        text = self.make()
        self.assertNotIn("Alfa", text)
        self.assertNotIn("Ada", text)
        self.assertIn("# Keep these fields of the existing file, which are never given out as data: contacts\n", text)
        self.assertIn('motto: "yes: we can"', text)

    def test_an_unknown_record_is_said_to_be_unknown(self):
        for name in ("organisations/nobody", "organisations/__proto__", "organisations/%3Cb%3E"):
            self.form("?correct=" + name)
            self.assertIn("The directory has no record", self.at("_trouble").text)
        self.form("?correct=__proto__/x")
        self.assertEqual(self.at("_title").text, "Join the directory")

    # What the build takes and what it refuses; the form must say the same of each.
    VAT = ("ATU13585627 BE0428759497 BG175074752 CY10259033P CZ25123891 DE136695976 DK13585628 EE100931558 EL094259216 "
           "ESB58378431 ES54362315K ESX2482300W ESJ99216582 FI20774740 FR40303265045 FR23334175221 FRK7399859412 FR4Z123456782 "
           "HR33392005961 HU12892312 IE6433435F IE6433435OA IE8D79739I IT00743110157 LT119511515 LT100001919017 LU15027442 "
           "LV40003521600 MT11679112 NL004495445B01 NL123456789B13 PL8567346215 PT501964843 RO18547290 SE556188840401 SI50223054 "
           "SK2022749619 GB980780684 XI980780684 CHE100155212MWST NO995525828MVA").split()
    VALUES = {
        "identifiers.vat": ["IS12345", "US123456789", "TR1234567890", "GR094259216", "el 094 259 216", "ZZ123", "FR", "123456", "DE13669597"],
        "identifiers.pic": ["999999999", "99999999", "999 999 999", "000000000", "12345678a"],
        "identifiers.ror": ["https://ror.org/012zh9h13", "https://ror.org/012zh9h14", "012zh9h13", "https://ror.org/012zh9i13", "ror"],
        "identifiers.lei": ["529900T8BM49AURSDO55", "529900T8BM49AURSDO56", "529900t8bm49aursdo55", "529900T8BM49AURSDO5"],
        "identifiers.wikidata": ["Q142", "q142", "Q0", "Q042", "142", "https://www.wikidata.org/wiki/Q142"],
        "website": ["https://a.example", "http://a.example/x?y=1#z", "a.example", "https://a", "https:/a.example", "ftp://a.example",
                    "https://a b.example", "https://user@a.example", "https://a.example:99999", "https://a.example:80/", "https://łódź.pl/ż",
                    "https://a.example/%zz", "https://a.example/a|b", "https://-a.example", "https://1.2.3.4/", "https://1.2.3/", "https://a.example./",
                    "HTTPS://A.EXAMPLE", "javascript:alert(1)"],
        "email": ["a@b.example", "a+b.c@d-e.example", "a@b", "a@@b.example", "a b@c.example", ".a@b.example", "a..b@c.example",
                  "mailto:a@b.example", "A <a@b.example>", "ż@łódź.pl", "a@b.example.", "a@b.c"],
        "phone": ["+33 2 99 00 00 00", "+33 (0)2 99 00 00 00", "0299000000", "+33-2.99/00", "+0 123 456 789", "+12", "+33 2 99 00 00 00 ext 5",
                  "+1234567890123456"],
        "founded": ["2001", "2001-02", "2001-02-28", "2001-02-29", "2000-02-29", "2001-13", "28.02.2001", "01", "0000", "2001-2-3"],
        "employees": ["0", "12", "-1", "1.5", "1,000", "10000001", "many", "12 "],
        "location.lat": ["48.11", "-90.5", "91", "48,11", "abc", "1e1"],
        "logo": ["a/../b.svg", "/a.svg", "a\\b.svg", "a//b.svg"],
        "member_of": ["alpha", "nobody", "Alpha", "alpha#test"],
        "reviewed": ["2026-11-20", "2026-11-31", "2026-11", "20-11-2026"],
        "aliases": ["old-name", "organisations/old.html", "Old", "../x", "a b", "-a"],
    }

    def test_values_are_right_or_wrong_as_the_build_says(self):
        cases = [(field, value) for field, values in self.VALUES.items() for value in values]
        for number in self.VAT:
            cases.append(("identifiers.vat", number))
            digits = [index for index, sign in enumerate(number) if index > 1 and sign.isdigit()]
            for index in digits[:2] + digits[-2:]:
                cases.append(("identifiers.vat", number[:index] + str((int(number[index]) + 1) % 10) + number[index + 1:]))
        folder = partnership.content()
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        for number, (field, value) in enumerate(cases):
            outer, _, inner = field.partition(".")
            written = json.dumps(value.strip()) if field not in ("employees", "location.lat") else value
            if inner:
                written = "{" + f"{inner}: {written}" + (", lon: 2}" if outer == "location" else "}")
            elif outer in ("member_of", "aliases"):
                written = f"[{written}]"
            (folder / f"content/organisations/case-{number}.yaml").write_text(
                f"name: Case\ntype: sme\ncountry: FR\n{outer}: {written}\n", encoding="utf-8")
        _, report = self.check(folder)
        wrong = {Path(found["location"]["path"]).stem for found in _diagnostics(report) if found["severity"] == "error"}
        self.form()
        for field, value in (("name", "Case"), ("id", "case"), ("type", "sme"), ("country", "FR")):
            self.set(field, value)
        self.driver.execute_script("document.querySelectorAll('[data-field=member_of] > p > button, [data-field=aliases] > p > button')"
                                   ".forEach((button) => button.click())")
        said = self.driver.execute_script(_TRY, cases)
        compared = {True: 0, False: 0}
        for number, ((field, value), message) in enumerate(zip(cases, said)):
            with self.subTest(field=field, value=value):
                self.assertEqual(message is not None, f"case-{number}" in wrong, message)
                compared[message is None] += 1
        self.assertGreater(compared[True], 60)
        self.assertGreater(compared[False], 150)


# Sets one field after another, asks for the file, and tells what the form says of the field.
_TRY = """
const form = document.querySelector("#_form"), fields = {};
const inputOf = (name) => {
  const [outer, inner] = name.split(".");
  const inputs = [...document.querySelectorAll(`[data-field="${outer}"] input, [data-field="${outer}"] textarea, [data-field="${outer}"] select`)];
  return inner ? inputs[{ror: 0, pic: 1, vat: 2, lei: 3, wikidata: 4, lat: 0}[inner]] : inputs[0];
};
return arguments[0].map(([name, value]) => {
  const input = inputOf(name), lon = name === "location.lat" && document.querySelectorAll('[data-field="location"] input')[1];
  input.value = value;
  if (lon) lon.value = "2";
  form.requestSubmit();
  const isWrong = input.getAttribute("aria-invalid") === "true";
  const message = isWrong ? document.getElementById(input.id + "-error").textContent : null;
  input.value = "";
  if (lon) lon.value = "";
  return message;
});
"""


def _diagnostics(report):
    return report["diagnostics"] if isinstance(report, dict) else report


class Exchanges(_Page):
    def calculator(self, root="disk"):
        self.open("schemes/calculator/visits.html", root, ready="#_letter")
        self.driver.execute_script("""
            const form = document.querySelector("form[data-calculator]");
            for (const [name, value] of Object.entries({visitorCountry: "FR", hostCountry: "PL", starts: "2027-03-01", ends: "2027-03-05"}))
              form.elements[name].value = value;
            form.dispatchEvent(new Event("input", {bubbles: true}));""")

    def test_the_result_becomes_a_letter_to_the_partnership_or_a_host(self):
        for root in ROOTS:
            with self.subTest(root=root):
                self.calculator(root)
                verdict = self.at("_verdict").text
                text = self.at("_text").get_property("value")
                self.assertIn(verdict, text)
                self.assertIn("– Country of the host: Poland", text)
                self.assertTrue(all("– " + step.text in text for step in self.driver.find_elements(By.CSS_SELECTOR, "#_steps > li")))
                address, subject, body = self.mail()
                self.assertEqual((address, subject), ("editors@fields.example", "An exchange under Visits"))
                self.assertEqual(body.replace("\r\n", "\n"), text)
                Select(self.at("_host")).select_by_visible_text("Beta Lab")
                self.assertEqual(self.mail()[0], "office@beta.example")
                self.assertTrue(self.at("_text").get_property("value").startswith("Dear colleagues of Beta Lab,"))
                Select(self.at("_host")).select_by_visible_text("Invented")
                self.assertFalse(self.shown("_mail"))
                self.assertTrue(self.shown("_example"))
                Select(self.at("_host")).select_by_value("other")
                self.assertEqual(self.mail()[0], "")
                self.assertEqual(self.driver.console(), [])

    def test_what_was_written_by_hand_stays(self):
        self.calculator()
        self.at("_text").send_keys("PS: mine")
        Select(self.at("_host")).select_by_visible_text("Beta Lab")
        self.assertIn("PS: mine", self.at("_text").get_property("value"))
        self.assertEqual(self.mail()[0], "office@beta.example")

    def test_the_sheet_is_printed_alone(self):
        self.calculator()
        self.driver.execute_script("window.print = () => { window.printed = document.querySelector('.act-sheet').textContent; };")
        self.at("_print").click()
        self.driver.emulate("print")
        self.assertIn("An exchange under Visits", self.driver.execute_script("return window.printed"))
        self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, ".act-sheet").is_displayed())
        self.assertFalse(self.driver.find_element(By.CSS_SELECTOR, "main").is_displayed())
        self.driver.execute_script("dispatchEvent(new Event('afterprint'))")
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, ".act-sheet"), [])
        self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main").is_displayed())

    def test_without_scripts_there_is_an_address(self):
        with self.driver.without_scripts():
            self.open("schemes/calculator/visits.html")
            self.assertFalse(self.shown("_letter"))
            self.assertTrue(self.driver.find_element(
                By.CSS_SELECTOR, "#_exchange a[href^='mailto:editors@fields.example?subject=']").is_displayed())


if __name__ == "__main__":
    unittest.main()
