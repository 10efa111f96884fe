const SHAPE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
const BEIJING = '+08:00';

/** The user's mistake, in one sentence. */
export class InstantError extends Error {
  readonly code = 'INVALID_INSTANT';
}

/**
 * Epoch milliseconds of a written instant. Without an offset it means Beijing time, wherever the machine stands.
 * @throws InstantError for anything that is not an existing day and time
 */
export function parseInstant(text: string): number {
  const [, day = '', time = '', seconds = ':00', offset = BEIJING] = SHAPE.exec(text.trim()) ?? [];
  const instant = Date.parse(`${day}T${time}${seconds}${offset}`);
  // Date.parse moves 30 February to March instead of refusing it.
  const exists = new Date(Date.parse(`${day}T00:00:00Z`));
  if (Number.isNaN(instant) || exists.toISOString().slice(0, 10) !== day) {
    throw new InstantError(`无法识别时刻“${text}”，请写成 2027-12-28T09:00+08:00 的形式。`);
  }
  return instant;
}
