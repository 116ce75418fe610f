"""Asks the open page what measures.js can tell."""

from pathlib import Path

_MEASURES = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8").strip()
_MEASURES = _MEASURES[_MEASURES.index("(() =>"):]


def ask(driver, question):
    """`question` is one of overflowing, faint, small, focus, lightness, moving."""
    return driver.execute_script(f"return ({_MEASURES}).{question}()")
