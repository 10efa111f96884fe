import { closingOf, logEntryOf, newsOf, type Settlement } from './settlement.js';

const retry = { outcome: 'retry', error: '连接不上', afterMs: 90_000, free: false, doubt: false } as const;
const news = { error: '连接不上', pauseMs: null };

describe('what becomes of a message', () => {
  it.each<[string, Settlement, object]>([
    ['sent', { outcome: 'sent', rowIds: ['1'], dropped: [] }, { status: 'sent', error: null }],
    [
      'skipped',
      { outcome: 'skipped', reason: '收件人已停用', dropped: [] },
      { status: 'skipped', error: '收件人已停用' },
    ],
    ['not begun', { outcome: 'waits' }, { status: 'pending', untried: 1, untouched: true }],
    ['tried again', { ...retry, news }, { status: 'pending', untried: 0, afterSeconds: 90 }],
    ['tried for its channel', { ...retry, free: true, news }, { status: 'pending', untried: 1 }],
    ['in doubt', { ...retry, doubt: true, news }, { status: 'pending', doubt: true }],
    [
      'given up',
      { outcome: 'failed', error: '查无此人', doubt: false, news: 'works' },
      { status: 'failed', error: '查无此人' },
    ],
  ])('%s', (_name, settlement, closing) => {
    expect(closingOf(settlement)).toMatchObject(closing);
  });

  it('is logged where the other side was spoken to', () => {
    expect(logEntryOf({ outcome: 'waits' }).outcome).toBeNull();
    expect(logEntryOf({ outcome: 'skipped', reason: '', dropped: [] }).outcome).toBeNull();
    expect(logEntryOf({ outcome: 'sent', rowIds: [], dropped: [] }).outcome).toBe('sent');
    expect(logEntryOf({ ...retry, news })).toEqual({ outcome: 'failed', error: '连接不上' });
    expect(logEntryOf({ ...retry, doubt: true, news }).outcome).toBe('in_doubt');
  });

  it('says of its channel only what the other side has shown', () => {
    expect(newsOf({ outcome: 'waits' })).toBe('nothing');
    expect(newsOf({ outcome: 'sent', rowIds: [], dropped: [] })).toBe('works');
    expect(newsOf({ outcome: 'failed', error: '', doubt: false, news: 'works' })).toBe('works');
    expect(newsOf({ ...retry, news })).toBe(news);
  });
});
