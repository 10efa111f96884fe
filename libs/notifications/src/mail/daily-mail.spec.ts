import { addDays, type Worklist } from '@app/domain';
import { NOTIFICATION_KINDS } from '@app/persistence';
import type { MessageRow } from '../delivery/message-rows.js';
import { renderDailyMail } from './daily-mail.js';
import { createLinks } from './links.js';

const row = (id: string, change: Partial<MessageRow> = {}): MessageRow => ({
  id,
  kind: 'reminder',
  step: 'before-7',
  title: `CZ-2027-00${id} 任务${id}`,
  body: '',
  subjectType: 'milestone',
  subjectId: id,
  subject: `milestone:${id}`,
  announcedDue: '2027-12-31',
  openDue: '2027-12-31',
  due: '2027-12-31',
  taskId: id,
  taskCode: `CZ-2027-00${id}`,
  taskTitle: `任务${id}`,
  taskState: 'active',
  issuedAt: new Date('2027-01-04T01:00:00Z'),
  leadUnit: '市住房城乡建设局',
  milestoneName: '年底前完成',
  milestoneState: 'planned',
  ...change,
});

const render = (rows: readonly MessageRow[], day = '2027-12-28') =>
  renderDailyMail({ personName: '李明', day, rows, links: createLinks('https://q.example') });

describe('renderDailyMail', () => {
  it('counts in the subject what is in the mail', () => {
    const rows = [
      row('1'),
      row('2'),
      row('3', { kind: 'overdue', due: '2027-12-20', announcedDue: '2027-12-20' }),
    ];
    expect(render(rows).subject).toBe('「牵头」2项任务临期、1项逾期（2027-12-28）');
  });

  it('counts a task once, however many of its milestones are due', () => {
    expect(render([row('1'), row('2', { taskId: '1' })]).subject).toBe('「牵头」1项任务临期（2027-12-28）');
  });

  it('names news of events by what they ask', () => {
    const issued = [1, 2].map((id) => row(String(id), { kind: 'issued', subjectType: 'task', due: null }));
    expect(render(issued).subject).toBe('「牵头」2项新任务待签收（2027-12-28）');
  });

  it.each(NOTIFICATION_KINDS)('says in the subject what %s is', (kind) => {
    const { subject } = render([row('1', { kind, subjectType: 'task' })]);
    expect(subject).toMatch(/^「牵头」1[期项件个份].+（2027-12-28）$/);
  });

  it('leads to the page where there is something to do', () => {
    const about = (subjectType: MessageRow['subjectType']) =>
      render([row('9', { kind: 'report_chased', subjectType, taskId: null, taskTitle: null, due: null })])
        .text;
    expect(about('report_duty')).toContain('https://q.example/reports\n');
    expect(about('report')).toContain('https://q.example/reports/pages/9');
    expect(about('instruction')).toContain('https://q.example/instructions');
  });

  it('tells the truth of the day it is read, not of the day it was written', () => {
    const mail = render([row('1')], '2028-01-04');
    expect(mail.subject).toBe('「牵头」1项逾期（2028-01-04）');
    expect(mail.text).toContain('已逾期4天');
    expect(mail.text).toContain('【已逾期】1项');
  });

  it('puts the longest overdue first', () => {
    const overdue = (id: string, due: string) => row(id, { kind: 'overdue', due, announcedDue: due });
    const { text } = render([overdue('1', '2027-12-20'), overdue('2', '2027-11-20'), row('3')]);
    expect(text.indexOf('任务2')).toBeLessThan(text.indexOf('任务1'));
    expect(text.indexOf('任务1')).toBeLessThan(text.indexOf('任务3'));
  });

  it('prints the thirty most urgent of hundreds and says where the others are; the numbers add up', () => {
    const many = Array.from({ length: 213 }, (_, index) =>
      row(String(index + 1), { kind: 'overdue', due: addDays('2027-12-27', -index) }),
    );
    const { subject, html, text } = render([...many, row('999')]);
    expect(subject).toContain('1项任务临期、213项逾期');
    expect(text).toContain('【已逾期】213项');
    const days = [...text.matchAll(/已逾期(\d+)天/g)].map(([, count]) => Number(count));
    expect(days).toEqual(Array.from({ length: 30 }, (_, index) => 213 - index));
    expect(text).toContain('另有 183 项，详见台账：https://q.example/ledger?class=overdue');
    expect(html).toContain('另有 183 项，详见<a href="https://q.example/ledger?class=overdue"');
    expect(text.match(/另有/g)).toHaveLength(1);
  });

  it('counts a report page among the urgent as a node, by the day it was due', () => {
    const page = row('9', {
      ...{ kind: 'overdue', subjectType: 'report_duty', taskId: null, taskTitle: null, issuedAt: null },
      ...{
        due: null,
        openDue: '2027-11-25',
        announcedDue: '2027-11-25',
        title: '市财政局',
        body: '月报逾期',
      },
    });
    const node = row('1', { kind: 'overdue', due: '2027-12-20', announcedDue: '2027-12-20' });
    const { text } = render([node, page]);
    expect(text.indexOf('市财政局')).toBeLessThan(text.indexOf('任务1'));
  });

  it('prints thirty without a word about others', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => row(String(index + 1)));
    expect(render(thirty).text).not.toContain('另有');
  });

  it('lists below what else waits, but no page that it has named already', () => {
    const page = (due: string) => ({
      ...({ kind: 'report', title: '2027年12月月报', detail: '市工信局', due, taskId: null } as const),
    });
    const worklist: Worklist = {
      total: 2,
      groups: [{ kind: 'report', label: '待报送', items: [page('2027-11-25'), page('2027-12-24')] }],
    };
    const told = row('9', {
      ...{ kind: 'overdue', subjectType: 'report_duty', title: '市工信局', announcedDue: '2027-12-24' },
      ...{ taskId: null, taskCode: null, taskTitle: null, due: null },
    });
    const { text } = renderDailyMail({
      ...{ personName: '李明', day: '2027-12-28', rows: [told], links: createLinks('https://q.example') },
      worklist,
    });
    expect(text).toContain('待报送（1项）');
    expect(text).toContain('时限2027-11-25');
    expect(text).not.toContain('时限2027-12-24');
  });

  it('escapes in HTML and leaves the text as it is', () => {
    const mail = render([row('1', { taskTitle: '<b>& "x" {{ day }}</b>' })]);
    expect(mail.html).toContain('&lt;b&gt;&amp; &#34;x&#34; {{ day }}&lt;/b&gt;');
    expect(mail.text).toContain('<b>& "x" {{ day }}</b>');
  });
});
