import type { LaneChannel } from './lane-channel.js';
import { Lanes } from './lanes.js';

const channel = (id: string, due = 2): LaneChannel => ({
  ...{ id, jurisdictionId: '1', kind: 'webhook', name: id, url: '', secret: '', settings: {} },
  ...{ failures: 0, suspects: false, due },
});

const ids = (lanes: Lanes, turns: number, now = 0): (string | number | null)[] =>
  Array.from({ length: turns }, () => {
    const turn = lanes.next(now);
    return turn === null ? null : 'waitMs' in turn ? turn.waitMs : turn.channel.id;
  });

describe('the lanes of a process', () => {
  it('serve each channel so often at once, and no more than it has messages', () => {
    const lanes = new Lanes(() => 2, 10);
    lanes.offer([channel('1'), channel('2', 1)]);
    lanes.offer([channel('1', 9)]);
    expect(ids(lanes, 4)).toEqual(['1', '1', '2', null]);
    lanes.offer([channel('1')]);
    expect(ids(lanes, 1)).toEqual([null]);
    lanes.done(channel('1'), null);
    lanes.offer([channel('1')]);
    expect(ids(lanes, 2)).toEqual(['1', null]);
  });

  it('are so many, however many channels wait, which take turns', () => {
    const lanes = new Lanes(() => 2, 3);
    lanes.offer(['1', '2', '3', '4'].map((id) => channel(id, 1)));
    expect(ids(lanes, 4)).toEqual(['1', '2', '3', null]);
    lanes.done(channel('1'), 0);
    expect(ids(lanes, 1)).toEqual(['4']);
    lanes.done(channel('2'), null);
    expect(ids(lanes, 1)).toEqual(['1']);
  });

  it('say how long until the pace of a channel lets it go on, and serve others meanwhile', () => {
    const lanes = new Lanes(() => 1, 2);
    lanes.offer([channel('1')]);
    expect(ids(lanes, 1)).toEqual(['1']);
    lanes.done(channel('1'), 700);
    expect(ids(lanes, 1, 100)).toEqual([600]);
    lanes.offer([channel('2')]);
    expect(ids(lanes, 2, 100)).toEqual(['2', 600]);
    expect(ids(lanes, 1, 700)).toEqual(['1']);
  });

  it('do alone what must be done alone, and give no lane meanwhile', async () => {
    const lanes = new Lanes();
    lanes.offer([channel('1')]);
    lanes.next(0);
    const seen: string[] = [];
    const alone = lanes.alone(async () => {
      seen.push('alone');
      lanes.offer([channel('1')]);
      expect(lanes.next(0)).toBeNull();
      await Promise.resolve();
    });
    expect(lanes.open).toBe(false);
    await lanes.alone(() => Promise.reject(new Error('a second one has nothing to do')));
    seen.push('given back');
    lanes.done(channel('1'), 0);
    await alone;
    expect(seen).toEqual(['given back', 'alone']);
    expect([lanes.open, ...ids(lanes, 1)]).toEqual([true, '1']);
  });

  it('open again when what was done alone has failed', async () => {
    const lanes = new Lanes();
    await expect(lanes.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    lanes.offer([channel('1')]);
    expect(ids(lanes, 1)).toEqual(['1']);
  });
});
