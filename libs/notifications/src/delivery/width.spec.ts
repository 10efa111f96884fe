import type { ChannelKind } from '@app/persistence';
import { widthOf } from './width.js';

describe('how many messages of a channel are sent at once', () => {
  it.each<[ChannelKind, object, number]>([
    ['email', {}, 6],
    ['email', { perMinute: 100 }, 2],
    ['sms', {}, 2],
    ['webhook', {}, 2],
    ['dingtalk', {}, 2],
    ['wecom', {}, 2],
    ['feishu', {}, 2],
  ])('%s with %j: %i', (kind, settings, width) => {
    expect(widthOf({ kind, settings })).toBe(width);
  });
});
