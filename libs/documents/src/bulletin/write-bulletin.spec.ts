import {
  DEFAULT_LIGHTS,
  bulletinAnnexes,
  createWorkCalendar,
  lightOf,
  type BulletinTask,
  type LightTask,
} from '@app/domain';
import { writeBulletin, type BulletinDocument } from './write-bulletin.js';

const AS_OF = '2027-12-28';
const calendar = createWorkCalendar([], [2027]);

function task(code: string, due: string, unit: string): BulletinTask {
  const input: LightTask = {
    ...{ state: 'active', issuedOn: '2027-01-04' },
    milestones: [{ due, state: 'planned', name: '完成' }],
  };
  const verdict = lightOf(input, AS_OF, calendar, DEFAULT_LIGHTS);
  const leadUnit = { id: unit, name: unit };
  return { taskId: code, code, title: `推进任务${code}<&>落实`, leadUnit, input, completedOn: null, verdict };
}

const bulletin: BulletinDocument = {
  issuer: '市专班办公室',
  title: '关于2027年12月重点任务推进情况的通报',
  numberText: '〔2027〕第3期',
  asOf: AS_OF,
  day: AS_OF,
  sections: [
    { heading: '一、总体情况', text: '截至2027年12月28日，纳入通报的任务共2项。\n本期办结0项。' },
    { heading: '二、存在问题', text: '（一）部分任务逾期未完成。共1项，其中市工信局1项。' },
  ],
  annexes: bulletinAnnexes([task('CZ-1', '2027-12-01', '市工信局'), task('CZ-2', '2028-06-30', '市商务局')]),
};

describe('writeBulletin', () => {
  it('gives the same bytes for the same content', async () => {
    const [first, second] = [await writeBulletin(bulletin), await writeBulletin(bulletin)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).subarray(0, 2).toString()).toBe('PK');
  });

  it('gives other bytes for other content, and is made also without annexes', async () => {
    const other = await writeBulletin({ ...bulletin, annexes: [] });
    expect(Buffer.from(other).equals(Buffer.from(await writeBulletin(bulletin)))).toBe(false);
  });
});
