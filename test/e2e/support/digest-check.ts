import type { LedgerSummary } from '@app/workflow';
import type { ReceivedMail } from '../../support/smtp-sink.js';
import type { Http } from './http.js';
import { digestOf } from './mails.js';
import { jurisdictionId, ledger } from './office.js';

const CLASS_LABELS = {
  overdue: '已逾期',
  due_soon: '临近时限',
  on_schedule: '未到时限',
  undated: '无明确时限',
  completed: '已办结',
  halted: '挂起或中止',
} as const;
const CLASSES = Object.keys(CLASS_LABELS) as (keyof typeof CLASS_LABELS)[];

/** The numbers of a digest mail add up, equal the ledger's, and lead to exactly the rows they count. */
export async function expectDigestAddsUp(reader: Http, mail: ReceivedMail, day: string): Promise<void> {
  const { email, jurisdiction, asOf, figures } = digestOf(mail);
  expect([email, asOf]).toEqual(['supervisor@qiantou.example', day]);
  const query = { jurisdictionId: await jurisdictionId(reader, jurisdiction) };
  const summary = await reader.get<LedgerSummary>('/tasks/summary', query);
  const counts = CLASSES.map((name) => figures.get(CLASS_LABELS[name])?.count ?? NaN);
  expect(counts).toEqual(CLASSES.map((name) => summary.byClass[name]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(figures.get('合计')?.count);
  expect(figures.get('合计')?.count).toBe(summary.total);
  for (const { count, url } of figures.values()) {
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe('/ledger');
    expect(await ledger(reader, { ...Object.fromEntries(searchParams), limit: '200' })).toHaveLength(count);
  }
}
