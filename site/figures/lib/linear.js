// Least squares by Householder reflections: no normal equations, so no squared condition number.

/** The vector c that minimises |A c − y|²; A is a list of at least as many rows as columns, of full rank. */
export function leastSquares(A, y) {
  const rows = A.map((row, i) => [...row, y[i]]);
  const width = A[0].length;
  for (let k = 0; k < width; k += 1) reflect(rows, k);
  const solution = Array(width).fill(0);
  for (let k = width - 1; k >= 0; k -= 1) {
    let rest = rows[k][width];
    for (let j = k + 1; j < width; j += 1) rest -= rows[k][j] * solution[j];
    solution[k] = rest / rows[k][k];
  }
  return solution;
}

/** Makes column k zero below its diagonal, by one reflection of all later columns. */
function reflect(rows, k) {
  const length = Math.sqrt(rows.slice(k).reduce((sum, row) => sum + row[k] ** 2, 0));
  const axis = rows.slice(k).map((row) => row[k]);
  axis[0] += axis[0] < 0 ? -length : length;
  const size = axis.reduce((sum, value) => sum + value * value, 0);
  for (let j = k; j < rows[0].length; j += 1) {
    const dot = axis.reduce((sum, value, i) => sum + value * rows[k + i][j], 0);
    axis.forEach((value, i) => {
      rows[k + i][j] -= (2 * dot * value) / size;
    });
  }
}
