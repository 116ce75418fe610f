/* Checks of single values, as the build makes them (Sources/Model/Formats). Each takes a text and says what is wrong:
   null, or the name of a phrase, or {phrase, words} with what is right. */
(function () {
  "use strict";

  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const RESERVED = /^(?:con|aux|nul|prn|com[1-9]|lpt[1-9])$/;
  const HOST = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u;

  function bytes(text) { return new TextEncoder().encode(text).length; }

  /* What no page can show: controls, noncharacters, halves of characters. */
  function character(text) {
    const isWrong = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uD800-\uDFFF]/u.test(text)
      || Array.from(text).some((sign) => (sign.codePointAt(0) & 0xfffe) === 0xfffe);
    return isWrong ? "wrong_character" : null;
  }

  function id(text) {
    if (RESERVED.test(text)) return "reserved_id";
    return ID.test(text) && text.length <= 64 ? null : "wrong_id";
  }

  function conceptId(text) {
    return id(text.toLowerCase().replace(/\./g, "-")) ? "wrong_concept_id" : null;
  }

  function alias(text) {
    const isRight = bytes(text) <= 200
      && text.split("/").every((part) => part.split(".").every((name) => id(name) === null));
    return isRight ? null : "wrong_alias";
  }

  // MARK: Numbers

  function integer(text, type) {
    if (!/^[+-]?\d{1,15}$/.test(text)) return "wrong_integer";
    return range(+text, type);
  }

  function number(text, type) {
    if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return "wrong_number";
    return range(+text, type);
  }

  function range(value, type) {
    if (type.min === undefined || (value >= type.min && value <= type.max)) return null;
    return { phrase: "wrong_range", words: { low: type.min, high: type.max } };
  }

  // MARK: Dates

  function day(year, month, date) {
    if (year < 1 || month < 1 || month > 12) return false;
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return date >= 1 && date <= lengths[month - 1];
  }

  function hour(text) {
    const parts = /^(\d\d):(\d\d)$/.exec(text);
    return Boolean(parts) && +parts[1] < 24 && +parts[2] < 60;
  }

  function date(text) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    if (!parts) return "wrong_date";
    return day(+parts[1], +parts[2], +parts[3]) ? null : "wrong_day";
  }

  function partialDate(text) {
    const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!parts) return "wrong_partial";
    return day(+parts[1], +(parts[2] || 1), +(parts[3] || 1)) ? null : "wrong_day";
  }

  function dateTime(text) {
    const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(text);
    if (!parts) return "wrong_moment";
    return date(parts[1]) === null && (!parts[2] || hour(parts[2])) ? null : "wrong_day";
  }

  function time(text) { return /^\d\d:\d\d$/.test(text) ? (hour(text) ? null : "wrong_day") : "wrong_time"; }

  /* Whether `late` lies before `early`, as far as both go. */
  function isBefore(late, early) {
    const length = Math.min(late.length, early.length);
    return late.slice(0, length) < early.slice(0, length);
  }

  // MARK: Addresses

  function host(text) {
    const labels = text.replace(/\.$/, "").split(".");
    if (labels.length < 2 || !labels.every((label) => HOST.test(label) && bytes(label) <= 63)) return false;
    const last = labels[labels.length - 1];
    if (/^\d+$/.test(last)) return labels.length === 4 && labels.every((label) => /^\d+$/.test(label) && +label <= 255);
    return Array.from(last).length >= 2;
  }

  function webAddress(text) {
    const parts = /^https?:\/\/([^/?#]+)(.*)$/is.exec(text);
    if (!parts || bytes(text) > 2000 || /\s/.test(text) || parts[1].includes("@")) return "wrong_web_address";
    const [name, port, more] = parts[1].split(":");
    const portIsRight = port === undefined || (/^\d+$/.test(port) && +port >= 1 && +port <= 65535);
    const restIsRight = !/[<>"{}|\\^`\u0000-\u0020\u007f-\u009f]|%(?![0-9A-Fa-f]{2})/.test(parts[2]);
    return host(name) && portIsRight && more === undefined && restIsRight ? null : "wrong_web_address";
  }

  function email(text) {
    const parts = text.split("@");
    if (parts.length !== 2 || /\s/.test(text) || /^mailto:/i.test(text)) return "wrong_email";
    const [local, domain] = parts;
    const localIsRight = /^[\p{L}\p{M}\p{N}.!#$%&'*+\-/=?^_`{|}~]+$/u.test(local) && bytes(local) <= 64
      && !/^\.|\.$|\.\./.test(local);
    return localIsRight && host(domain) && !domain.endsWith(".") ? null : "wrong_email";
  }

  function phone(text) {
    const digits = text.replace(/\D/g, "");
    const isRight = /^\+[0-9 \u00a0\u202f\-‑–./()]+$/.test(text) && !text.includes("(0)") && digits.length >= 7
      && digits.length <= 15 && !digits.startsWith("0");
    return isRight ? null : "wrong_phone";
  }

  function file(text) {
    const parts = text.split("/");
    return parts.includes("") || parts.includes("..") || text.includes("\\") ? "wrong_file" : null;
  }

  // MARK: Registers

  /* ISO/IEC 7064 MOD 97-10, letters as 10 to 35. */
  function mod97(text) {
    let rest = 0;
    for (const sign of text) {
      const value = parseInt(sign, 36);
      rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest;
  }

  function spelled(text, right) { return text === right ? null : { phrase: "write", words: { correction: right } }; }

  function ror(text) {
    let bare = text.toLowerCase().replace(/\s/g, "");
    for (const start of ["https://", "http://", "www.", "ror.org/"]) if (bare.startsWith(start)) bare = bare.slice(start.length);
    bare = bare.replace(/\/$/, "");
    if (!/^0[0-9a-hjkmnp-tv-z]{6}\d\d$/.test(bare)) return "wrong_register_ror";
    // Douglas Crockford's base32, which leaves out i, l, o and u.
    let value = 0;
    for (const sign of bare.slice(0, 7)) value = value * 32 + "0123456789abcdefghjkmnpqrstvwxyz".indexOf(sign);
    if (98 - (value * 100) % 97 !== +bare.slice(7)) return "wrong_check_digits";
    return spelled(text, "https://ror.org/" + bare);
  }

  function pic(text) {
    const bare = text.replace(/[ \-.\u00a0]/g, "");
    return /^\d{9}$/.test(bare) && bare !== "000000000" ? spelled(text, bare) : "wrong_register_pic";
  }

  function lei(text) {
    const bare = text.toUpperCase().replace(/[ \-\u00a0]/g, "");
    if (!/^[0-9A-Z]{18}\d\d$/.test(bare)) return "wrong_register_lei";
    return mod97(bare) === 1 ? spelled(text, bare) : "wrong_check_digits";
  }

  function wikidata(text) {
    const bare = (text.trim().split("/").filter(Boolean).pop() || "").toUpperCase();
    return /^Q[1-9]\d{0,17}$/.test(bare) ? spelled(text, bare) : "wrong_register_wikidata";
  }

  function vat(text, codes, countries) {
    let bare = text.toUpperCase().replace(/[ \-./\u00a0]/g, "");
    if (bare.startsWith("GR")) bare = "EL" + bare.slice(2);
    const country = bare.slice(0, 2), number = bare.slice(2), forms = codes.vat[country];
    if (country !== "EL" && country !== "XI" && !countries.has(country)) return "wrong_register_vat";
    if (!forms) {
      if (!/^(?=.*\d)[0-9A-Z]{4,15}$/.test(number)) return "wrong_register_vat";
    } else {
      if (!forms.some((form) => fits(number, form))) return "wrong_register_vat";
      if (!window.auroraVAT(number, country)) return "wrong_check_digits";
    }
    return spelled(text, bare);
  }

  /* `#` is a digit, `@` a letter, `?` either; anything else is itself. */
  function fits(number, form) {
    return number.length === form.length && Array.from(form).every((sign, index) => {
      const other = number[index];
      if (sign === "#") return /\d/.test(other);
      if (sign === "@") return /[A-Z]/.test(other);
      return sign === "?" ? /[0-9A-Z]/.test(other) : other === sign;
    });
  }

  const registers = { ror, pic, lei, wikidata, vat };

  window.auroraChecks = {
    character, id, conceptId, alias, integer, number, date, partialDate, dateTime, time, webAddress, email, phone, file,
    registers, isBefore, bytes, mod97
  };
})();
