/** How many cells two translations share, as the fewest changes that turn one into the other see it. */
export function sharedCells(one: string, other: string): { readonly equal: number; readonly all: number } {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(one[i - 1] !== other[j - 1])));
    }
    row = next;
  }
  const all = Math.max(one.length, other.length);
  return { equal: all - row[other.length]!, all };
}
