import {
  MESSAGE_DECISIONS,
  MESSAGE_STATES,
  mayDecide,
  plainReason,
  type MessageDecision,
  type MessageState,
} from './message-state.js';

describe('what the office may decide about a message', () => {
  it.each<[MessageState, MessageDecision[]]>([
    ['pending', ['drop']],
    ['sending', []],
    ['sent', []],
    ['failed', ['resend', 'drop']],
    ['quarantined', ['resend', 'drop']],
    ['skipped', ['resend']],
  ])('%s: %j', (state, expected) => {
    expect(MESSAGE_DECISIONS.filter((decision) => mayDecide(state, decision))).toEqual(expected);
  });

  it('says so for every state', () => {
    expect(MESSAGE_STATES).toHaveLength(6);
  });
});

describe('plainReason', () => {
  it('tells our words from those of a server', () => {
    expect(plainReason('收件人未登记手机号')).toBe('收件人未登记手机号');
    expect(plainReason('550 no such user')).toBe('对方的回答：550 no such user');
    expect([plainReason(null), plainReason('')]).toEqual(['', '']);
  });
});
