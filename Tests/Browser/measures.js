// What the tests ask of a page. Runs through the driver, which no policy of the page stops.
(() => {
  const visible = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  };
  const name = (element) => {
    const classes = typeof element.className === "string" && element.className ? "." + element.className.trim().replace(/\s+/g, ".") : "";
    return `<${element.localName}${classes}> ${(element.textContent || "").trim().slice(0, 40)}`;
  };

  // Elements wider than the window that no frame of their own scrolls.
  const overflowing = () => {
    const width = document.documentElement.clientWidth;
    const framed = (element) => {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== "visible") return true;
      }
      return false;
    };
    const found = [...document.body.querySelectorAll("*")]
      .filter((e) => visible(e) && e.getBoundingClientRect().right > width + 1 && e.getBoundingClientRect().left < width && !framed(e))
      .map(name);
    if (document.documentElement.scrollWidth > width) found.unshift(`the page scrolls to ${document.documentElement.scrollWidth} px`);
    return found;
  };

  const colour = (text) => {
    const canvas = colour.canvas ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  };
  const over = (top, below) => {
    const mix = (channel) => top[channel] * top.alpha + below[channel] * (1 - top.alpha);
    return { red: mix("red"), green: mix("green"), blue: mix("blue"), alpha: 1 };
  };
  // Relative luminance and contrast: WCAG 2.2, section "Key terms".
  const luminance = ({ red, green, blue }) => {
    const part = (value) => ((value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  // The colour behind an element; null where a picture lies behind it, which no formula can judge.
  const background = (element) => {
    const layers = [];
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.backgroundImage !== "none") return null;
      const layer = colour(style.backgroundColor);
      layers.push(layer);
      if (layer.alpha === 1) break;
    }
    const canvas = matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark")
      ? { red: 18, green: 18, blue: 18, alpha: 1 } : { red: 255, green: 255, blue: 255, alpha: 1 };
    return layers.reverse().reduce((below, top) => over(top, below), canvas);
  };
  // Texts with too little contrast: 4.5 to 1, or 3 to 1 when large.
  const faint = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || element.closest("svg, script, noscript, option, :disabled") || !visible(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue; // for screen readers only
      const below = background(element);
      if (!below) continue;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const wanted = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700) ? 3 : 4.5;
      const is = contrast(over(colour(style.color), below), below);
      if (is < wanted) found.push(`${is.toFixed(2)}:1 ${name(element)}`);
    }
    return [...new Set(found)];
  };

  // Controls under 24 by 24 px (WCAG 2.2, 2.5.8); links inside a line of text are exempt.
  const small = () => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, summary, nav a[href]")]
    .filter((e) => {
      const box = (e.matches("input[type=checkbox], input[type=radio]") && e.closest("label") || e).getBoundingClientRect();
      return visible(e) && (box.width < 24 || box.height < 24) && !e.closest("main p");
    })
    .map((e) => `${Math.round(e.getBoundingClientRect().width)} x ${Math.round(e.getBoundingClientRect().height)} ${name(e)}`);

  // Whether a shadow stands around the element only while it has the focus.
  const shadowOfFocus = (element) => {
    const focused = getComputedStyle(element).boxShadow;
    element.blur();
    const blurred = getComputedStyle(element).boxShadow;
    element.focus({ preventScroll: true });
    return focused !== "none" && focused !== blurred;
  };

  // Which element has the focus, and whether a reader sees that it has.
  const focus = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return { element: "", shown: false, inMain: false };
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // The ring of a card stands around the whole card: on what follows the words of its link.
    const after = getComputedStyle(element, "::after");
    const outlined = [style, ...(after.content === "none" ? [] : [after])]
      .some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2);
    const ring = outlined || shadowOfFocus(element);
    const seen = visible(element) && box.bottom > 0 && box.right > 0 && box.left < innerWidth && box.top < innerHeight &&
      !/rect\(0px|inset\(50%/.test(style.clip + style.clipPath);
    return {
      element: name(element), href: element.getAttribute("href"), shown: ring && seen,
      inMain: document.querySelector("main")?.contains(element) ?? false,
    };
  };

  const lightness = () => luminance(background(document.body) ?? colour(getComputedStyle(document.body).backgroundColor));
  const moving = () => document.getAnimations().filter((a) => a.playState === "running").map((a) => name(a.effect.target));

  return { overflowing, faint, small, focus, lightness, moving };
})()
