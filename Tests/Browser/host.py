"""A host that a test can cut off: it serves a folder under a sub-path, stops, and comes back at the same address."""

import functools
import http.server
import threading

from chromium import SUB_PATH


class Host:
    def __init__(self, folder):
        self.folder = str(folder)
        self.missing = set()  # paths that the host has lost
        self.altered = {}  # path -> bytes that it sends in the place of the file's
        self.asked = []  # paths that were asked for, in order
        self._server = None
        self._port = 0

    def start(self):
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self._port), functools.partial(_Handler, self))
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def stop(self):
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self._port}{SUB_PATH}"


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, host, *arguments):
        self.host = host
        super().__init__(*arguments, directory=host.folder)

    def do_GET(self):
        path = self.path.split("?")[0].removeprefix(SUB_PATH)
        self.host.asked.append(path)
        if path in self.host.missing or not self.path.startswith(SUB_PATH):
            self.send_error(404)
        elif path in self.host.altered:
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Length", str(len(self.host.altered[path])))
            self.end_headers()
            self.wfile.write(self.host.altered[path])
        else:
            super().do_GET()

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(SUB_PATH))

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")  # a browser asks again each time
        super().end_headers()

    def log_message(self, *arguments):
        pass
