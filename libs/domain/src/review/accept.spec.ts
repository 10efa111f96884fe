import {
  acceptTask,
  acceptValues,
  rejectTask,
  reopenTask,
  takeProposedLead,
  whyNotAcceptable,
} from './accept.js';
import { assignment, milestone, task } from '../../test/draft-task.js';

const BY = { personId: '7', at: '2026-03-02T01:00:00.000Z' };

describe('whyNotAcceptable', () => {
  it.each([
    ['a lead of the directory', [assignment('市工信局')], null],
    ['nobody', [], 'WITHOUT_LEAD'],
    ['only helpers', [assignment('市工信局', { role: 'cooperating' })], 'WITHOUT_LEAD'],
    [
      'a helper in no directory',
      [assignment('市工信局'), assignment('市数据局', { role: 'cooperating', unitId: null })],
      'UNKNOWN_UNIT',
    ],
  ])('%s', (_, assignments, reason) => expect(whyNotAcceptable(task({ assignments }))).toBe(reason));
});

describe('decisions about a task', () => {
  const draft = task({
    assignments: [assignment('市工信局'), assignment('市财政局', { review: 'edited', role: 'cooperating' })],
    milestones: [milestone('2026-12-31')],
  });

  it('accepting stands for what was proposed and leaves what a person gave', () => {
    const accepted = acceptTask(draft, BY);
    expect(accepted).toMatchObject({
      review: 'accepted',
      reviewedById: '7',
      reviewedAt: BY.at,
      titleReview: 'accepted',
    });
    expect(accepted.assignments.map(({ review }) => review)).toEqual(['accepted', 'edited']);
    expect(accepted.milestones.map(({ review }) => review)).toEqual(['accepted']);
  });

  it('rejecting keeps the values; taking back in forgets who decided', () => {
    const rejected = rejectTask(acceptTask(draft, BY), { ...BY, personId: '8' });
    expect(rejected).toMatchObject({ review: 'rejected', reviewedById: '8', titleReview: 'accepted' });
    expect(reopenTask(rejected)).toMatchObject({
      review: 'unreviewed',
      reviewedById: null,
      reviewedAt: null,
    });
  });

  it('accepts single values and leaves the task unread', () => {
    const [first] = draft.assignments;
    const choice = { title: false, assignmentIds: [first?.id ?? ''], milestoneIds: [] };
    expect(acceptValues(draft, choice)).toMatchObject({
      review: 'unreviewed',
      titleReview: 'proposed',
      assignments: [{ review: 'accepted' }, { review: 'edited' }],
      milestones: [{ review: 'proposed' }],
    });
  });

  it.each([
    ['assignment', { assignmentIds: ['999'], milestoneIds: [] }],
    ['milestone', { assignmentIds: [], milestoneIds: ['999'] }],
  ])('knows no %s of another task', (_, ids) => {
    expect(acceptValues(draft, { title: false, ...ids })).toBeNull();
  });
});

describe('takeProposedLead', () => {
  const lead = { name: '市住建局', unitId: 'u市住建局', reason: '老旧电梯更新多由住建牵头' };

  it('puts the unit first, with the evidence as its rule', () => {
    const { assignments } = takeProposedLead(
      task({ assignments: [assignment('市财政局', { role: 'cooperating' })] }),
      lead,
    );
    expect(assignments).toMatchObject([
      {
        id: null,
        printedName: '市住建局',
        role: 'lead',
        basis: 'proposed',
        rule: lead.reason,
        review: 'accepted',
      },
      { printedName: '市财政局', role: 'cooperating' },
    ]);
  });

  it.each([
    [
      'the same unit under another name',
      assignment('市住房城乡建设局', { unitId: lead.unitId, role: 'responsible', spanFrom: 5, spanTo: 13 }),
    ],
    [
      'the same name without a unit',
      assignment('市 住建局', { unitId: null, role: 'responsible', spanFrom: 5, spanTo: 13 }),
    ],
  ])('raises %s instead of naming it twice', (_, row) => {
    const { assignments } = takeProposedLead(task({ assignments: [row] }), lead);
    expect(assignments).toMatchObject([
      { id: row.id, printedName: row.printedName, unitId: lead.unitId, role: 'lead', spanFrom: 5 },
    ]);
    expect(assignments).toHaveLength(1);
  });
});
