// How many slips of a finger lie between two words. Counting them takes far longer than to see that two words have too few
// letters in common, which holds for nearly all pairs; so the letters of a word are also kept as the bits of a number.

/**
 * How many letters are to be added, left out, replaced or swapped with their neighbour to make one text the other;
 * `most` + 1 where it is more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function edits(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const width = other.length + 1;
  let [twoBefore, before, row] = [0, 1, 2].map(() => new Array(width).fill(most + 1));
  for (let column = 0; column <= Math.min(most, other.length); column++) row[column] = column;
  for (let place = 1; place <= one.length; place++) {
    [twoBefore, before, row] = [before, row, twoBefore];
    row.fill(most + 1);
    if (place <= most) row[0] = place;
    let least = row[0];
    // Only cells near the diagonal can hold at most `most`.
    for (let column = Math.max(1, place - most); column <= Math.min(other.length, place + most); column++) {
      const replaced = one[place - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(before[column] + 1, row[column - 1] + 1, before[column - 1] + replaced);
      const swapped = one[place - 1] === other[column - 2] && one[place - 2] === other[column - 1];
      if (swapped && place > 1 && column > 1) cost = Math.min(cost, twoBefore[column - 2] + 1);
      row[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
  }
  return Math.min(row[other.length], most + 1);
}

/**
 * The letters of a word as the bits of a number.
 * @param {string} text
 */
export function mask(text) {
  let bits = 0;
  for (let place = 0; place < text.length; place++) bits |= 1 << (text.charCodeAt(place) & 31);
  return bits;
}

/**
 * Are two words, given as bits, more than `most` slips apart, whatever the order of their letters? A slip changes at most two bits.
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
