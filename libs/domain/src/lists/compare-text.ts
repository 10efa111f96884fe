/** By code unit, not by locale: the same everywhere, so what was frozen can be made again. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
