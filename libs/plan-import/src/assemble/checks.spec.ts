import { importPlan } from '../index.js';
import { toLabelJson } from '../output/label-json.js';

/** Codes of a draft's messages with the words they are about. */
const told = (text: string): string[] =>
  importPlan(text).messages.map(({ code, span }) => `${code} ${span ? text.slice(span.from, span.to) : ''}`);

const HEAD = '某市方案\n为推进工作，制定本方案。\n';
const CLAUSES = '（一）甲。做。（市财政局）\n（二）乙。做。（市商务局）';

describe('what a draft doubts', () => {
  it.each([
    [
      'a note for clauses that do not come',
      `${HEAD}一、任务\n${CLAUSES}\n二、总体目标\n到2025年增长5%。\n以下任务由市民政局牵头。`,
      'note-unattached 由市民政局牵头',
    ],
    [
      'a rule whose units cannot be read',
      `${HEAD}一、任务\n（一）甲。做。（市财政局。以下均需落实，不再列出）\n（二）乙。做。`,
      'default-without-units 以下均需落实，不再列出',
    ],
    [
      'a bracket that may be a note',
      `${HEAD}一、任务\n（一）甲。经办人员（市财政局）应当到场。\n（二）乙。做。`,
      'note-doubtful 市财政局',
    ],
    [
      'words behind a table in the plan',
      `${HEAD}一、任务\n（一）甲。做。\n序号\t任务\t牵头单位\n1\t建平台\t市数据局\n上表任务按月调度。\n（二）乙。做。\n（三）丙。做。\n（四）丁。做。`,
      'text-outside-clauses 上表任务按月调度。',
    ],
  ])('%s', (_, text, message) => {
    expect(told(text)).toContain(message);
  });

  it('a note in a clause or in a rule is no doubt', () => {
    expect(
      told(`${HEAD}一、任务（市民政局）\n${CLAUSES}`).filter((line) => line.startsWith('note-')),
    ).toEqual([]);
  });
});

describe('units of a clause with several notes', () => {
  const text = `${HEAD}一、任务\n（一）甲。做。（市财政局牵头，市商务局参与）另做。（市财政局、市民政局牵头，市商务局参与）\n（二）乙。做。`;

  it('are mentioned where they stand, and listed once a role', () => {
    const draft = importPlan(text);
    expect(draft.clauses[0]?.units).toHaveLength(5);
    expect(toLabelJson(text, draft).clauses[0]?.units).toMatchObject({
      lead: ['市财政局', '市民政局'],
      cooperating: ['市商务局'],
      responsible: [],
    });
  });
});
