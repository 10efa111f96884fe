/** The values of a statement that is put together from parts; each part adds what it needs. */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns the placeholder that stands for the value */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Rows as a table of the statement: one array a column, whose lengths tell the planner how many there are. */
export function tableOf<T extends object>(
  parameters: Parameters,
  rows: readonly T[],
  columns: Readonly<Record<string, { readonly type: string; readonly of: (row: T) => unknown }>>,
): string {
  const arrays = Object.values(columns).map(({ type, of }) => `${parameters.add(rows.map(of))}::${type}[]`);
  return `SELECT * FROM unnest(${arrays.join(', ')}) AS t(${Object.keys(columns).join(', ')})`;
}
