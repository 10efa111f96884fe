import { sessionTokenOf } from './session-request.js';

const TOKEN = 'A'.repeat(43);

describe('sessionTokenOf', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    [`qiantou_session=${TOKEN}`, TOKEN],
    [`a=b; qiantou_session=${TOKEN}; c=d`, TOKEN],
    [`xqiantou_session=${TOKEN}`, undefined],
    ['qiantou_session=short', undefined],
    ['qiantou_session=', undefined],
    ['qiantou_session', undefined],
    [`qiantou_session=${TOKEN}%00`, undefined],
    [`qiantou_session=${'A'.repeat(5000)}`, undefined],
  ])('%s', (header, token) => expect(sessionTokenOf(header)).toBe(token));
});
