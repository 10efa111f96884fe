import { messageIdOf } from './message-id.js';

const message = { id: '7', key: 'daily:2027-12-28:17', createdAt: new Date('2027-12-28T01:00:00Z') };
const FROM = '牵头督办 <q@example.gov.cn>';

describe('messageIdOf', () => {
  it('is the same for every try and readable', () => {
    expect(messageIdOf(message, FROM)).toBe(messageIdOf({ ...message }, FROM));
    expect(messageIdOf(message, FROM)).toMatch(
      /^qiantou\.daily\.2027-12-28\.17\.[0-9a-f]{16}@example\.gov\.cn$/,
    );
  });

  it('differs for keys that look alike, and between installations', () => {
    expect(messageIdOf({ ...message, key: 'daily:2027-12-28.17' }, FROM)).not.toBe(
      messageIdOf(message, FROM),
    );
    expect(messageIdOf({ ...message, createdAt: new Date(0) }, FROM)).not.toBe(messageIdOf(message, FROM));
  });
});
