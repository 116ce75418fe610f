"""Firefox as the tests drive it: headless, through Mozilla's own protocol (Marionette), which needs no driver program."""

import atexit
import functools
import gc
import os
import shutil
import tempfile

from marionette_driver.by import By
from marionette_driver.marionette import Marionette
from marionette_driver.wait import Wait


class Firefox:
    """A headless Firefox with a profile of its own, and what the tests need of it."""

    def __init__(self, profile):
        program = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
        if not program:
            raise FileNotFoundError("neither firefox-esr nor firefox is on PATH (or name one with FIREFOX)")
        self.marionette = Marionette(
            bin=program, headless=True, port=0, profile=profile, gecko_log=os.path.join(profile, "gecko.log"),
            prefs={"browser.shell.checkDefaultBrowser": False,
                   "datareporting.policy.dataSubmissionEnabled": False, "app.update.disabledForTesting": True})
        self.marionette.start_session()
        self.marionette.timeout.page_load = 60
        self.marionette.timeout.script = 30
        self.console()

    def open(self, address):
        self.marionette.navigate(address)

    @property
    def address(self):
        return self.marionette.get_url()

    def all(self, selector):
        return self.marionette.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.marionette.find_element(By.CSS_SELECTOR, selector)

    def run(self, script, *arguments):
        """What a script in the page returns, past any policy of the page."""
        return self.marionette.execute_script(script, script_args=arguments, sandbox="tests")

    def wait(self, condition, seconds=20):
        return Wait(self.marionette, timeout=seconds, interval=0.1).until(lambda _: condition())

    def console(self):
        """What Firefox says of web pages since the last call: errors of scripts, refusals of policies, what fails to load.

        That layout was forced early is left out: the questions of the tests themselves do so."""
        with self.marionette.using_context("chrome"):
            return self.marionette.execute_script("""
                const found = Services.console.getMessageArray()
                  .filter((message) => message instanceof Ci.nsIScriptError && /^(file|https?):/.test(message.sourceName) && message.category !== "Layout")
                  .map((message) => `${message.category}: ${message.errorMessage} (${message.sourceName})`);
                Services.console.reset();
                return found;
            """)

    def quit(self):
        self.marionette.quit(in_app=False)
        self.marionette = None  # it cleans up when it goes, which is too late at the end of the interpreter
        gc.collect()


@functools.cache
def firefox():
    """One Firefox for all tests of a run; it ends with them."""
    profile = tempfile.mkdtemp(prefix="aurora-firefox-")
    atexit.register(shutil.rmtree, profile, ignore_errors=True)
    driver = Firefox(profile)
    atexit.register(driver.quit)
    return driver
