// Words and numbers of a figure.

/** `value` with `digits` decimals and a true minus sign; large ones in powers of ten,
 * and from four decimals on tiny ones too, where rounding would make them 0. */
export function number(value, digits = 2) {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  const lost = digits >= 4 && size > 0 && size < 0.5 * 10 ** -digits;
  const text = size >= 1e5 || lost ? power(value) : value.toFixed(digits);
  return minus(Number(text) === 0 ? text.replace("-", "") : text);
}

function power(value) {
  const [mantissa, exponent] = value.toExponential(1).split("e");
  return `${mantissa}×10${superscript(Number(exponent))}`;
}

function superscript(exponent) {
  return String(exponent).replace(/./g, (c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]));
}

/** The digits of `index` below the line. */
export function subscript(index) {
  return String(index).replace(/\d/g, (c) => "₀₁₂₃₄₅₆₇₈₉"[Number(c)]);
}

function minus(text) {
  return text.replace(/-/g, "−");
}

/**
 * `line` without a break around the sign of an equation, inside a short bracket, between ln, log or tanh and its argument,
 * before a count at the end of a bracket, or between a percent sign and 입니다.
 */
export function bound(line) {
  return line
    .replace(/ ([=≈]) (?=[−\d])/g, "\u00a0$1\u00a0")
    .replace(/(?<!\p{L})(ln|log|tanh) (?=[\p{L}\d])/gu, "$1\u00a0")
    .replace(/\(([^() ]{1,6}) ([−+]) ([^() ]{1,6})\)/g, "($1\u00a0$2\u00a0$3)")
    .replace(/: (?=\d+\))/g, ":\u00a0")
    .replace(/2\/λ/g, "2/\u2060λ")
    .replace(/%(?=[가-힣])/g, "%\u2060");
}

/** `{name}` in the template is replaced by values.name. A missing value is an error, not a gap. */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`no value for {${name}} in "${template}"`);
    return String(values[name]);
  });
}
