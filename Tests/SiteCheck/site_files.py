"""A built site on disk: its files, its pages, and where a link of a page leads."""

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit



class Site:
    """`pages` (path -> PageLinks) is filled by the checker once it has read every page."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.files = {}  # path inside the site, with "/" -> size in bytes
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and path.name != ".gitignore":
                self.files[path.relative_to(self.folder).as_posix()] = path.stat().st_size
        self.folders = {posixpath.dirname(path) for path in self.files}
        self.pages = {}
        self.base = None  # the address the site is published at, with its last "/", where the pages say it

    @property
    def page_paths(self):
        return [path for path in self.files if path.endswith(".html")]

    def read(self, path):
        return (self.folder / path).read_bytes()

    def without_base(self, address, page_path):
        """The same address, relative to the page where it names a file of this site in full."""
        if not self.base or not address.startswith(self.base):
            return address
        return "../" * page_path.count("/") + (address[len(self.base):] or "index.html")

    def resolve(self, page_path, reference):
        """(path, fragment, problem): where `reference` leads from the page, or why it leads nowhere."""
        if any(c in reference for c in "\\\n\t") or reference != reference.strip():
            return None, None, "holds a space, a backslash or a line break at its end or inside"
        try:
            parts = urlsplit(reference)
        except ValueError:
            return None, None, "is no address"
        if parts.scheme or parts.netloc:
            return None, None, "leaves the site"
        if parts.path.startswith("/"):
            return None, None, "starts with \"/\": it breaks on a disk and under a sub-path"
        if not parts.path:
            return page_path, unquote(parts.fragment), None
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page_path), unquote(parts.path)))
        if joined == ".." or joined.startswith("../"):
            return None, None, "leads outside the site's folder"
        if joined in self.files and not parts.path.endswith("/"):
            return joined, unquote(parts.fragment), None
        if (joined if joined != "." else "") in self.folders:
            return None, None, "names a folder: a disk shows its list instead of index.html"
        return None, None, f"leads to no file ({joined})"
