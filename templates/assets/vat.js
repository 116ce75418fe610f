/* The check digits of VAT numbers, state by state, as the build reckons them (Sources/Model/Formats/VATCheckDigits.swift,
   where the sources are named). The number has its country's form already. */
(function () {
  "use strict";

  function weighted(digits, weights) {
    return weights.slice(0, digits.length).reduce((sum, weight, index) => sum + weight * digits[index], 0);
  }

  function value(digits) { return digits.reduce((sum, digit) => sum * 10 + digit, 0); }

  /* Of digits doubled at every second place from the right. */
  function luhn(digits) {
    return Array.from(digits).reverse().reduce((sum, digit, index) =>
      sum + (index % 2 ? Math.floor(digit * 2 / 10) + digit * 2 % 10 : digit), 0) % 10 === 0;
  }

  /* ISO/IEC 7064 MOD 11,10. */
  function mod11And10(digits) {
    const product = digits.slice(0, -1).reduce((before, digit) => {
      const sum = (before + digit) % 10;
      return (sum === 0 ? 10 : sum) * 2 % 11;
    }, 10);
    return (11 - product) % 10 === digits[digits.length - 1];
  }

  const SIMPLE = {
    CH: (d, last) => (11 - weighted(d, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 === last,
    DK: (d) => weighted(d, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    EE: (d) => weighted(d, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
    EL: (d, last) => weighted(d, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 === last,
    FI: (d) => weighted(d, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
    HU: (d) => weighted(d, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
    LV: (d) => d[0] <= 3 || weighted(d, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
    MT: (d) => weighted(d, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0,
    NO: (d, last) => (11 - weighted(d, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 === last,
    PL: (d, last) => weighted(d, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last,
    PT: (d, last) => (11 - weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 === last,
    SI: (d, last) => {
      const rest = weighted(d, [8, 7, 6, 5, 4, 3, 2]) % 11;
      return rest > 0 && (11 - rest) % 10 === last;
    },
    SK: (d) => value(d) % 11 === 0,
    DE: mod11And10,
    HR: mod11And10,
    IT: luhn,
    SE: (d) => luhn(d.slice(0, 10)) && !(d[10] === 0 && d[11] === 0),
    BE: (d) => 97 - value(d.slice(0, 8)) % 97 === value(d.slice(-2)),
    LU: (d) => value(d.slice(0, 6)) % 89 === value(d.slice(-2)),
    GB: british,
    XI: british,
    AT: (d, last) => {
      const sum = [1, 2, 1, 2, 1, 2, 1].reduce((before, weight, index) =>
        before + Math.floor(d[index] * weight / 10) + d[index] * weight % 10, 4);
      return (10 - sum % 10) % 10 === last;
    },
    BG: (d, last) => {
      if (d.length === 10) return true;
      const first = weighted(d, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
      return (first === 10 ? weighted(d, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 : first) === last;
    },
    CZ: (d, last) => {
      if (d.length !== 8) return true;
      const check = (11 - weighted(d, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
      return (check === 0 ? 1 : check % 10) === last;
    },
    LT: (d, last) => {
      const body = d.slice(0, -1), first = weighted(body, body.map((_, index) => 1 + index % 9)) % 11;
      const check = first === 10 ? weighted(body, body.map((_, index) => 1 + (index + 2) % 9)) % 11 % 10 : first;
      return check === last && body[body.length - 1] === 1;
    },
    RO: (d, last) => {
      const padded = Array(10 - d.length).fill(0).concat(d);
      return weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 === last;
    }
  };

  function british(d) { return [0, 42].includes(weighted(d, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97); }

  function cyprus(number) {
    const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    const sum = Array.from(number.slice(0, 8)).reduce((before, sign, index) => before + (index % 2 ? +sign : odd[+sign]), 0);
    return number.charCodeAt(8) - 65 === sum % 26;
  }

  function french(number) {
    const siren = number.slice(-9);
    if (!/^\d{9}$/.test(siren) || !(luhn(Array.from(siren, Number)) || siren.startsWith("000"))) return false;
    if (/^\d\d/.test(number)) return (+siren * 100 + 12) % 97 === +number.slice(0, 2);
    const alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const first = alphabet.indexOf(number[0]), second = alphabet.indexOf(number[1]);
    if (first < 0 || second < 0) return false;
    const key = /\d/.test(number[0]) ? first * 24 + second - 10 : first * 34 + second - 100;
    return (+siren + 1 + Math.floor(key / 11)) % 11 === key % 11;
  }

  function irish(number) {
    const isOld = !/\d/.test(number[1]);
    const seven = isOld ? "0" + number.slice(2, 7) + number[0] : number.slice(0, 7);
    let sum = weighted(Array.from(seven, Number), [8, 7, 6, 5, 4, 3, 2]);
    if (number.length === 9) sum += 9 * (number[8] === "W" ? 0 : number.charCodeAt(8) - 64);
    return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] === number[7];
  }

  function dutch(number, digits) {
    const sum = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - (digits.length > 8 ? digits[8] : 0);
    return sum % 11 === 0 || window.auroraChecks.mod97("NL" + number) === 1;
  }

  function spanish(number) {
    const last = number[8], seven = number.slice(1, 8);
    if (!/^\d{7}$/.test(seven)) return false;
    const letter = (of) => "TRWAGMYFPDXBNJZSQVHLCKE"[of % 23];
    if (/\d/.test(number[0])) return letter(+(number[0] + seven)) === last;
    if ("XYZ".includes(number[0])) return letter(+("XYZ".indexOf(number[0]) + seven)) === last;
    if ("KLM".includes(number[0])) return letter(+seven) === last;
    const sum = Array.from(seven, Number).reduce((before, digit, index) =>
      before + (index % 2 ? digit : Math.floor(digit * 2 / 10) + digit * 2 % 10), 0);
    const check = (10 - sum % 10) % 10, isDigit = last === String(check), isLetter = last === "JABCDEFGHI"[check];
    if ("ABEH".includes(number[0])) return isDigit;
    if ("NPQRSW".includes(number[0])) return isLetter;
    return "CDFGJUV".includes(number[0]) && (isDigit || isLetter);
  }

  const WHOLE = { CY: cyprus, ES: spanish, FR: french, IE: irish };

  /* Whether the check digits belong to the rest; true where the country has none that are known. */
  window.auroraVAT = function (number, country) {
    const digits = Array.from(number).filter((sign) => /\d/.test(sign)).map(Number);
    if (WHOLE[country]) return WHOLE[country](number);
    if (country === "NL") return dutch(number, digits);
    const check = SIMPLE[country];
    return check ? check(digits, digits[digits.length - 1]) : true;
  };
})();
