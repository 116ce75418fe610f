"""The search page as visitors handle it: by keyboard, back and forth, on a phone, without scripts, with nonsense."""

import unittest

import axe
from asking import ask
from searching import PATH, SearchTest as _SearchTest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

# An engine whose answers the test gives, in the place of the real one.
_STAND_IN = """
const asked = [];
const result = name => ({path: name + ".html", title: name, titleParts: [{text: name}], kind: "news", kindLabel: "News",
  lang: "en", excerpt: [], offers: [], needs: []});
window.answer = (names, final, more) => asked[asked.length - 1].done({final, count: names.length, loose: false, whole: names.length,
  facets: {}, corrections: [], trouble: [], results: names.map(result), ...more});
window.asked = asked;
const engine = {query(request, done) { asked.push({request, done}); return {cancel() {}}; }, places() {}};
Object.defineProperty(window, "auroraSearch", {get: () => ({open: () => engine}), set() {}});
"""


class Keyboard(_SearchTest):
    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def focus(self, selector):
        return self.driver.execute_script("return document.activeElement.matches(arguments[0])", selector)

    def test_reaches_all_in_the_order_of_the_page(self):
        self.search("food")
        self.press("/")
        self.assertTrue(self.focus("#_q"))
        self.assertEqual(self.box().get_attribute("value"), "food")
        seen = []
        for _ in range(90):
            self.press(Keys.TAB)
            for selector in ("[data-facet=kind] input", "[data-facet=country] input", "[data-sort]", "#_near", "#results a"):
                if self.focus(selector) and selector not in seen:
                    seen.append(selector)
            self.assertTrue(ask(self.driver, "focus")["shown"], ask(self.driver, "focus"))
            if "#results a" in seen:
                break
        self.assertEqual(seen, ["[data-facet=kind] input", "[data-facet=country] input", "[data-sort]", "#_near", "#results a"])
        first = self.paths()[0]
        self.press(Keys.ENTER)
        self.assertEqual(self.path(), first)

    def test_a_choice_keeps_the_focus_and_its_place(self):
        self.search("food")
        while not self.focus("[data-facet=country] input"):
            self.press(Keys.TAB)
        order = list(self.facet("country"))
        self.press(Keys.TAB, Keys.SPACE)
        self.settle()
        self.assertTrue(self.focus("[data-facet=country] input:checked"))
        self.assertEqual(list(self.facet("country")), order)
        self.assertEqual(self.facet("country")[order[1]][1], self.count())

    def test_the_slash_is_a_letter_where_one_writes_and_can_be_turned_off(self):
        self.search("food")
        self.press("/", Keys.END, "/")
        self.assertEqual(self.box().get_attribute("value"), "food/")
        switch = self.driver.find_element(By.CSS_SELECTOR, "[data-key-note] button")
        self.addCleanup(self.driver.execute_script, "localStorage.clear()")
        switch.click()
        self.driver.refresh()
        self.settle()
        self.press("/")
        self.assertFalse(self.focus("#_q"))
        self.driver.find_element(By.CSS_SELECTOR, "[data-key-note] button").click()
        self.driver.execute_script("document.activeElement.blur()")
        self.press("/")
        self.assertTrue(self.focus("#_q"))

    def test_more_results_come_below_with_the_focus_on_the_first_of_them(self):
        self.search("food")
        before = self.paths()
        self.assertEqual(len(before), 20)
        self.driver.find_element(By.CSS_SELECTOR, "[data-more] button").click()
        WebDriverWait(self.driver, 10).until(lambda _: len(self.paths()) > 20)
        after = self.paths()
        self.assertEqual(after[:20], before)
        self.assertEqual(len(set(after)), len(after))
        self.assertEqual(self.driver.execute_script("return document.activeElement.href").rpartition("/")[2],
                         after[20].rpartition("/")[2])
        self.assertIn("page=2", self.driver.current_url)
        self.driver.refresh()
        self.settle()
        self.assertEqual(self.paths(), after)


class History(_SearchTest):
    def test_back_and_forward_lead_through_searches(self):
        for root in self.roots:
            with self.subTest(root=root):
                self.search("milk", root)
                milk = self.paths()
                self.choose("kind", "organisations")
                fewer = self.paths()
                self.assertNotEqual(milk, fewer)
                self.box().clear()
                self.box().send_keys("cereals", Keys.ENTER)
                self.settle()
                cereals = self.paths()
                self.driver.back()
                self.shows(fewer, "milk")
                self.driver.back()
                self.shows(milk, "milk")
                self.driver.forward()
                self.driver.forward()
                self.shows(cereals, "cereals")
                self.assertIn("cereals", self.driver.title)
                self.silent()

    def test_a_copied_address_shows_the_same(self):
        for root in self.roots:
            self.search("food", root)
            self.choose("country", "fr")
            self.choose("topic", next(iter(self.facet("topic"))))
            self.driver.find_element(By.CSS_SELECTOR, "[data-sort=name]").click()
            self.settle()
            address, shown, said = self.driver.current_url, self.results(), self.said()
            self.driver.get("about:blank")
            self.driver.get(address)
            self.settle()
            self.assertEqual((self.results(), self.said()), (shown, said))
            self.assertTrue(self.facet("country")["fr"][0].is_selected())

    def test_coming_back_from_a_record_one_finds_the_place_again(self):
        self.search("food", "server")
        self.driver.set_width(360)
        link = self.driver.find_elements(By.CSS_SELECTOR, "#results h2 a")[12]
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
        top = self.driver.execute_script("return scrollY")
        self.assertGreater(top, 1000)
        # A page with this listener is not kept alive while one is away: it comes back as a new one.
        self.driver.execute_script("addEventListener('unload', () => {})")
        link.click()
        self.driver.back()
        WebDriverWait(self.driver, 10).until(lambda driver: "search.html" in driver.current_url)
        self.settle()
        self.assertAlmostEqual(self.driver.execute_script("return scrollY"), top, delta=60)

    def test_typing_shows_results_and_back_leads_to_what_was_before(self):
        self.search("milk", "server")
        milk = self.paths()
        self.box().clear()
        for letter in "cereal":
            self.box().send_keys(letter)
        WebDriverWait(self.driver, 10).until(lambda driver: "q=cereal" in driver.current_url)
        self.settle()
        self.assertGreater(self.count(), 0)
        self.assertNotEqual(self.paths(), milk)
        self.driver.back()
        self.shows(milk, "milk")


class Standing(_SearchTest):
    """With answers that the test gives."""

    def setUp(self):
        super().setUp()
        script = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _STAND_IN})
        self.addCleanup(self.driver.execute_cdp_cmd, "Page.removeScriptToEvaluateOnNewDocument", script)
        self.open(PATH + "?q=milk")

    def answer(self, names, final=True, **more):
        self.driver.execute_script("answer(...arguments)", names, final, more)

    def titles(self):
        return [title for _, title in self.results()]

    def test_results_already_shown_never_move(self):
        self.answer(["a", "b"], final=False)
        self.assertEqual(self.titles(), [])
        WebDriverWait(self.driver, 5, 0.05).until(lambda _: self.titles() == ["a", "b"])
        self.driver.execute_script("window.first = document.querySelector('#results > li')")
        self.answer(["c", "b", "a"])
        self.assertEqual(self.titles(), ["a", "b", "c"])
        self.assertTrue(self.driver.execute_script("return window.first === document.querySelector('#results > li')"))

    def test_an_answer_to_an_older_question_is_not_shown(self):
        self.box().send_keys("s")
        WebDriverWait(self.driver, 5, 0.05).until(lambda driver: driver.execute_script("return asked.length === 2"))
        self.answer(["new"])
        self.driver.execute_script("asked.pop(); answer(['old'], true)")
        self.assertEqual(self.titles(), ["new"])

    def test_says_the_count_once_typing_pauses(self):
        # In the page itself: the driver may be slower than any typist.
        said = self.driver.execute_async_script("""
            const [box, count, said, done] = [document.querySelector("#_q"), document.querySelector("#count"), [], arguments[0]];
            new MutationObserver(() => said.push(count.textContent)).observe(count, {childList: true});
            const type = words => {
              if (!words.length) return setTimeout(() => done(said), 1000);
              const before = asked.length;
              box.value = words[0];
              box.dispatchEvent(new Event("input", {bubbles: true}));
              const wait = setInterval(() => {
                if (asked.length === before) return;
                clearInterval(wait);
                answer([words[0]], true);
                type(words.slice(1));
              }, 5);
            };
            type(["milks", "milksh", "milksha", "milkshake"]);
            """)
        self.assertEqual(said, ["1 result for “milkshake”"])
        status = self.driver.find_element(By.ID, "count")
        self.assertEqual((status.get_attribute("role"), status.tag_name), ("status", "p"))

    def test_what_a_record_says_is_text(self):
        names = ["<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "\u202eדג\u202c", "𝕏👩‍🔬" * 200]
        self.answer(names, corrections=[{"word": "milk", "written": ["<b>milk</b>"]}],
                    trouble=["<i>search/x.js</i>"])
        self.assertEqual(self.titles(), names)
        inside = self.driver.execute_script(
            "return document.querySelectorAll('main :is(script, img, b, i)').length")
        self.assertEqual(inside, 0)
        self.driver.set_width(320)
        self.assertEqual(ask(self.driver, "overflowing"), [])
        self.silent()


class Nonsense(_SearchTest):
    WORDS = ["", " ", "x" * 10_000, "word " * 2_000, "👩‍🔬🧀", "\u202eזרוע\u202c العربية", "<script>alert(1)</script><b>", "\"'`;--&lt;",
             "%", "%E0%A4%A", "+-!(){}[]^~*?:\\/", "(.*)+$", "__proto__ constructor toString", "\ufeff\u00ad",
             "ﬀ ſ İ ß Ł", "-", "\u200b"]

    def test_is_shown_as_text_and_breaks_nothing(self):
        self.driver.set_width(320)
        for root in self.roots:
            for words in self.WORDS:
                with self.subTest(words=words[:30], root=root):
                    self.search(words, root)
                    self.assertEqual(self.box().get_attribute("value"), words)
                    self.assertEqual(ask(self.driver, "overflowing"), [])
                    self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "main :is(script, b)"), [])
                    self.silent()

    def test_in_the_address_is_left_out(self):
        for query in ("?q=%E0%A4%A", "?q=a%00b", "?page=-1&sort=x&in=zz&near=999,999&from=tomorrow", "?page=99999999999&q=milk",
                      "?kind=__proto__&country=<b>&q=milk", "?q=milk&q=food&sort=distance", "?&&==&q", "?near=1,2,3&place=x"):
            with self.subTest(query=query):
                self.open(PATH + query)
                self.settle()
                self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "main :is(script, b)"), [])
                self.silent()


class Bounds(_SearchTest):
    SEARCHES = ("", "?q=mycotoxins", "?q=food&country=fr&kind=organisations", "?q=zzzzzzzz")

    def test_fit_phones_and_can_be_hit_and_read(self):
        for width in (320, 360, 1280):
            for scheme in ("light", "dark"):
                self.driver.set_width(width)
                self.driver.emulate(prefers_color_scheme=scheme)
                for query in self.SEARCHES:
                    with self.subTest(query=query, width=width, scheme=scheme):
                        self.open(PATH + query)
                        self.settle()
                        self.assertEqual(ask(self.driver, "overflowing"), [])
                        self.assertEqual(ask(self.driver, "small"), [])
                        self.assertEqual(ask(self.driver, "faint"), [])

    def test_axe_has_nothing_to_say(self):
        for width in (320, 1280):
            for scheme in ("light", "dark"):
                self.driver.set_width(width)
                self.driver.emulate(prefers_color_scheme=scheme)
                for query in self.SEARCHES:
                    with self.subTest(query=query, width=width, scheme=scheme):
                        self.open(PATH + query)
                        self.settle()
                        self.assertEqual(axe.violations(self.driver), [])

    def test_on_a_phone_the_facets_are_behind_one_button(self):
        self.driver.set_width(360)
        self.search("food", country="fr")
        box = self.facet("kind")["organisations"][0]
        self.assertFalse(box.is_displayed())
        opener = self.driver.find_element(By.CSS_SELECTOR, "[data-filters] summary")
        self.assertIn("1", opener.text)
        opener.click()
        self.assertTrue(box.is_displayed())
        self.assertEqual(ask(self.driver, "overflowing"), [])

    def test_the_policy_is_in_force_and_nothing_is_fetched_from_elsewhere(self):
        for root in self.roots:
            self.search("food", root)
            loaded = self.driver.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
            self.assertEqual([url for url in loaded if not url.startswith(self.roots[root])], [])
            ran = self.driver.execute_script("""const script = document.createElement("script");
                script.textContent = "window.ranInline = true"; document.head.append(script); return window.ranInline""")
            self.assertIsNone(ran)
            self.driver.console()

    def test_nothing_is_stored(self):
        self.search("food", "server")
        self.choose("country", "fr")
        stored = "return [localStorage.length, sessionStorage.length, document.cookie]"
        self.assertEqual(self.driver.execute_script(stored), [0, 0, ""])

    def test_storage_that_is_refused_changes_nothing(self):
        refusal = """Object.defineProperty(window, "localStorage", {get() { throw new DOMException("no", "SecurityError"); }})"""
        script = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": refusal})
        self.addCleanup(self.driver.execute_cdp_cmd, "Page.removeScriptToEvaluateOnNewDocument", script)
        self.search("food")
        self.assertGreater(self.count(), 0)
        switch = self.driver.find_element(By.CSS_SELECTOR, "[data-key-note] button")
        before = switch.text
        switch.click()
        self.assertNotEqual(switch.text, before)
        self.silent()


class WithoutScripts(_SearchTest):
    def test_lists_lead_to_the_same_records(self):
        for language in ("", "fr/"):
            with self.driver.without_scripts():
                self.open(f"{language}{PATH}?q=milk")
                self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "noscript p").is_displayed())
                for control in ("[data-filters]", "[data-tools]", "[data-key-note]"):
                    self.assertFalse(self.driver.find_element(By.CSS_SELECTOR, control).is_displayed(), control)
                doors = self.driver.find_elements(By.CSS_SELECTOR, "[data-doors] > div")
                self.assertGreaterEqual(len(doors), 6)
                for door in range(len(doors)):
                    link = self.driver.find_elements(By.CSS_SELECTOR, "[data-doors] > div")[door].find_element(By.TAG_NAME, "a")
                    link.click()
                    self.assertTrue(self.path().startswith(language) and self.path() != language + PATH, self.path())
                    self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main h1").is_displayed())
                    self.driver.back()

    def test_the_form_of_any_page_leads_there(self):
        with self.driver.without_scripts():
            self.open("organisations/index.html")
            self.driver.find_element(By.CSS_SELECTOR, "form[role=search] input").send_keys("milk", Keys.ENTER)
            self.assertEqual(self.path(), PATH)


if __name__ == "__main__":
    unittest.main()
