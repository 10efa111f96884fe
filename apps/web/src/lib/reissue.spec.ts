import type { Reissue, ReissueTake } from '../api/types';
import { countTakes, decisionsOf, filterChanges, followRest, undecidedOf } from './reissue';

const change = (key: string, kind: string, takes: ReissueTake[], remark = '') => ({
  key,
  kind,
  takes,
  remark,
});
const reissue = {
  changes: [
    change('words', 'changed', [], '只改了文字'),
    change('lead', 'changed', ['adopt', 'keep']),
    change('blocked', 'changed', ['adopt', 'keep'], '单位不在单位库里'),
    change('new', 'added', ['add', 'skip']),
    change('gone', 'removed', ['cancel', 'keep']),
  ],
} as unknown as Reissue;
const keysOf = (list: { key: string }[]) => list.map(({ key }) => key);

describe('choices about a new version', () => {
  it('are asked for where something is offered', () => {
    expect(keysOf(undecidedOf(reissue, {}))).toEqual(['lead', 'blocked', 'new', 'gone']);
    expect(keysOf(undecidedOf(reissue, { lead: 'keep', gone: 'cancel' }))).toEqual(['blocked', 'new']);
  });

  it('follow the new version in bulk, except what was chosen or cannot follow', () => {
    expect(followRest(reissue, { new: 'skip' })).toEqual({ lead: 'adopt', new: 'skip', gone: 'cancel' });
  });

  it('are counted and sent, those that are still asked', () => {
    const choices = { lead: 'adopt', blocked: 'keep', gone: 'keep', words: 'adopt', other: 'add' } as const;
    expect(countTakes(reissue, choices)).toEqual({ adopt: 1, keep: 2, add: 0, skip: 0, cancel: 0 });
    expect(decisionsOf(reissue, choices)).toEqual([
      { key: 'lead', take: 'adopt' },
      { key: 'blocked', take: 'keep' },
      { key: 'gone', take: 'keep' },
    ]);
  });

  it.each([
    ['all', ['words', 'lead', 'blocked', 'new', 'gone']],
    ['undecided', ['blocked', 'new', 'gone']],
    ['changed', ['words', 'lead', 'blocked']],
    ['added', ['new']],
    ['removed', ['gone']],
  ] as const)('narrow the list: %s', (filter, keys) =>
    expect(keysOf(filterChanges(reissue, filter, { lead: 'keep' }))).toEqual(keys),
  );
});
