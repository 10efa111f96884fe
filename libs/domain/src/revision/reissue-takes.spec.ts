import type { TaskState } from '../task/task-state.js';
import type { ChangedField, RevisionChange } from './compare-revisions.js';
import { takenUnasked, takesFor, type ReissueTask } from './reissue-takes.js';

const task = (state: TaskState, whole = true): ReissueTask => ({ state, whole });
const changed = (...fields: ChangedField[]): RevisionChange => ({
  kind: 'changed',
  before: '1',
  after: '1',
  fields,
});
const added: RevisionChange = { kind: 'added', before: null, after: '1' };
const removed: RevisionChange = { kind: 'removed', before: '1', after: null };
const unchanged: RevisionChange = { kind: 'unchanged', before: '1', after: '2' };

describe('takesFor', () => {
  it.each<[string, RevisionChange, ReissueTask[], boolean, string[]]>([
    ['a clause that only moved', unchanged, [task('active')], true, []],
    ['a new clause', added, [], true, ['add', 'skip']],
    ['a new paragraph of goals', added, [], false, []],
    ['a clause that went', removed, [task('active')], true, ['cancel', 'keep']],
    ['a draft whose clause went', removed, [task('draft')], true, ['cancel', 'keep']],
    ['a finished task whose clause went', removed, [task('closed')], true, []],
    ['other words', changed('text'), [task('active')], true, []],
    ['another lead', changed('text', 'lead'), [task('active')], true, ['adopt', 'keep']],
    ['other days of a suspended task', changed('dates'), [task('suspended')], true, ['adopt', 'keep']],
    ['other days of a finished task', changed('dates'), [task('completed')], true, []],
    ['a clause that was split', changed('lead'), [task('draft', false), task('draft', false)], true, []],
    ['goals that nobody was given', changed('targets'), [task('draft')], false, []],
    ['goals that a unit was given', changed('dates'), [task('active')], false, ['adopt', 'keep']],
    ['a clause without task', changed('lead'), [], true, []],
  ])('%s', (_, change, tasks, included, expected) =>
    expect(takesFor(change, tasks, included)).toEqual(expected),
  );
});

describe('takenUnasked', () => {
  it.each([
    [added, 'skip'],
    [removed, 'keep'],
    [changed('text'), 'keep'],
  ])('%j: %s', (change, expected) => expect(takenUnasked(change)).toBe(expected));
});
