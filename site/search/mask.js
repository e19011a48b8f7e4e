// The letters of a word as bits of a number. To count the slips between two words takes far longer than to see that they
// have too few letters in common, which holds for nearly all pairs.

/** @param {string} text */
export function mask(text) {
  let bits = 0;
  for (let place = 0; place < text.length; place++) bits |= 1 << (text.charCodeAt(place) & 31);
  return bits;
}

/**
 * Are two words further apart than so many slips, whatever the order of their letters? A slip changes at most two bits.
 * @param {number} one
 * @param {number} other
 * @param {number} most
 */
export function differs(one, other, most) {
  let bits = one ^ other;
  for (let turn = 0; turn <= 2 * most; turn++) {
    if (!bits) return false;
    bits &= bits - 1;
  }
  return true;
}
