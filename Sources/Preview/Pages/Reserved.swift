import Pages

/// The addresses that the preview keeps for itself. No file of a site can have them: a kind's folder has no `_`.
enum Reserved {
  static let events = "/_aurora/events"
  static let script = "/_aurora/reload.js"
  static let style = "/_aurora/preview.css"
  /// Where a published site has its service worker.
  static let worker = "/\(WebApp.workerPath)"

  static func file(_ path: String) -> (type: String, bytes: [UInt8])? {
    switch path {
    case script: (ContentType.script, Array(scriptText.utf8))
    case style: (ContentType.style, Array(styleText.utf8))
    case worker: (ContentType.script, Array(workerText.utf8))
    default: nil
    }
  }

  /// Takes itself away, and what one of a published site kept at this address: a preview shows what is written now, and
  /// nothing that was kept.
  private static let workerText = """
    self.addEventListener('install', function () { self.skipWaiting(); });
    self.addEventListener('activate', function (event) {
      event.waitUntil(caches.keys().then(function (names) {
        return Promise.all(names.map(function (name) {
          return name.startsWith('aurora:/:') && caches.delete(name);
        }));
      }).then(function () { return self.registration.unregister(); }));
    });
    self.addEventListener('message', function (event) {
      if (event.ports[0]) event.ports[0].postMessage({ error: 'Preview' });
    });

    """

  /// Reloads the page once the site is another than the one it was made from. A page that nobody looks at lets go of
  /// its connection: browsers open six at most to one host, for all pages together.
  private static let scriptText = """
    (function () {
      'use strict';
      var shown = document.currentScript.getAttribute('data-version');
      var events = null;

      function listen() {
        if (events) return;
        events = new EventSource('\(events)');
        events.addEventListener('version', function (event) {
          if (event.data !== shown) location.reload();
        });
      }

      function rest() {
        if (events) events.close();
        events = null;
      }

      function follow() {
        if (document.visibilityState === 'hidden') rest(); else listen();
      }

      document.addEventListener('visibilitychange', follow);
      window.addEventListener('pagehide', rest);
      window.addEventListener('pageshow', follow);
      follow();
    })();

    """

  /// Colours with a contrast of at least 7 to 1 on their ground (WCAG 2.2, 1.4.6).
  private static let styleText = """
    .aurora-mistakes {
      all: initial; display: block; box-sizing: border-box; padding: 1rem 1.5rem 1.5rem;
      background: #2b1111; color: #fff; border-bottom: .4rem solid #ff8a7a;
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    .aurora-mistakes[data-lies-over] { max-height: 60vh; overflow: auto; position: sticky; top: 0; z-index: 9999; }
    .aurora-mistakes h1 { font-size: 1.25rem; margin: 0 0 .25rem; color: #fff; }
    .aurora-mistakes p, .aurora-mistakes li { margin: .25rem 0; color: #fff; }
    .aurora-mistakes ol { margin: 0; padding: 0; list-style: none; }
    .aurora-mistakes li > p:first-child { margin-top: 1rem; font-weight: bold; }
    .aurora-mistakes code, .aurora-mistakes pre { font: .9rem/1.4 ui-monospace, monospace; color: #ffd9d2; }
    .aurora-mistakes pre { margin: .5rem 0; padding: .5rem .75rem; background: #1a0808; overflow: auto; }

    """
}
