"""Chromium as the tests drive it, and the web server they read the site from."""

import atexit
import functools
import http.server
import os
import shutil
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

SUB_PATH = "/some/where/"  # the site never stands at the root of the server


class Chromium(webdriver.Chrome):
    """A headless browser with what the tests need of the DevTools protocol."""

    def __init__(self, profile, **preferences):
        options = webdriver.ChromeOptions()
        options.binary_location = _program("CHROMIUM", "chromium", "chromium-browser", "google-chrome")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        for argument in ("--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                         "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}"):
            options.add_argument(argument)
        if preferences:
            options.add_experimental_option("prefs", preferences)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")  # the sandbox refuses to run for root
        super().__init__(options=options, service=Service(_program("CHROMEDRIVER", "chromedriver")))

    def console(self):
        """What the page has said since the last call."""
        return [entry["message"] for entry in self.get_log("browser")]

    def set_width(self, width, height=900):
        self.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                             {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def emulate(self, media="", **features):
        """Media type and features until the next call: emulate(prefers_color_scheme="dark")."""
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": listed})

    @contextmanager
    def without_scripts(self):
        self.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            yield
        finally:
            self.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def _program(variable, *names):
    found = os.environ.get(variable) or next(filter(None, map(shutil.which, names)), None)
    if not found:
        raise FileNotFoundError(f"none of {', '.join(names)} is on PATH (or name one with {variable})")
    return found


@functools.cache
def browser():
    """One browser for all tests of a run; it ends with them."""
    profile = tempfile.mkdtemp(prefix="aurora-browser-")
    atexit.register(shutil.rmtree, profile, ignore_errors=True)
    driver = Chromium(profile)
    atexit.register(driver.quit)
    driver.set_page_load_timeout(60)
    return driver


class _Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        # What is not under the sub-path is not there.
        return super().translate_path("/" + path[len(SUB_PATH):] if path.startswith(SUB_PATH) else "/no-such-file")

    def log_message(self, *arguments):
        pass


@contextmanager
def served(folder):
    """The address of `folder` on a free port of this machine, under a sub-path."""
    handler = functools.partial(_Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        finally:
            server.shutdown()
            thread.join()


def on_disk(folder):
    """The address of `folder` as a reader opens it from a disk."""
    return Path(folder).resolve().as_uri() + "/"
