/** Does a value that came from outside look as it should? */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
export const nullOr =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
export const oneOf =
  (values: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && values.includes(value);
export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** An object with at least these keys. */
export const record =
  (keys: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(keys).every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]));

/** Half-open, within a text of that length. */
export const spanWithin = (length: number): Shape => {
  const place: Shape = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= length;
  const ends = record({ from: place, to: place });
  return (value) => ends(value) && inOrder(value as { readonly from: number; readonly to: number });
};

const inOrder = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= to;
