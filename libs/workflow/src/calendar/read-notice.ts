import { readCalendarJson, readCalendarTable, readHolidayNotice, type CalendarNotice } from '@app/domain';
import { decodeText, ReadError, readPlan } from '@app/plan-readers';
import { WorkflowError } from '../errors/workflow-error.js';

export interface NoticeInput {
  /** Pasted words of the notice, or JSON. */
  readonly text?: string | undefined;
  readonly bytes?: Uint8Array | undefined;
  /** Where the notice does not name its year. */
  readonly year?: number | undefined;
  /** Where the notice does not print its number. */
  readonly source?: string | undefined;
}

const JSON_START = /^[\s\uFEFF]{0,100}[{[]/;
const HEAD = 200;

/** The days of a notice, whatever form it came in. Files are read in a process of their own like any from outside. */
export async function readNotice({ text, bytes, year, source }: NoticeInput): Promise<CalendarNotice> {
  const given = year ?? null;
  const notice = bytes === undefined ? readText(text ?? '', given) : await readFile(bytes, given);
  const named = source?.trim() ?? '';
  return named === '' ? notice : { ...notice, source: named };
}

const readText = (text: string, given: number | null): CalendarNotice =>
  readCalendarJson(text, given) ?? readHolidayNotice(text, given);

async function readFile(bytes: Uint8Array, given: number | null): Promise<CalendarNotice> {
  const decoded = decodeText(bytes);
  if ('text' in decoded && JSON_START.test(decoded.text.slice(0, HEAD))) return readText(decoded.text, given);
  const reading = await readPlan({ bytes });
  if (reading.kind === 'refused') {
    const { code, message, detail } = reading;
    const cause = new ReadError(code, detail);
    throw new WorkflowError('DOCUMENT_UNREADABLE', {
      ...{ values: { message }, place: 'file', current: { reason: code }, cause },
    });
  }
  const rows = reading.blocks
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ from, to }) => reading.text.slice(from, to).split('\n'))
    .map((line) => line.split('\t'));
  return readCalendarTable(rows, given) ?? readHolidayNotice(reading.text, given);
}
