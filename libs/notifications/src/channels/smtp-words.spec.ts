import { smtpWords } from './smtp-words.js';

const failed = (about: object, message = "Can't send mail"): Error =>
  Object.assign(new Error(message), about);

test.each([
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 mailbox unavailable' },
    '收件邮箱被对方拒收，请核对这个人的邮箱地址（550 mailbox unavailable）',
  ],
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452, response: '452 mailbox full' },
    '邮件服务器暂不接收，系统会自动再试（452 mailbox full）',
  ],
  [
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, response: '553 not yours' },
    '邮件服务器不接受发件人，请管理员核对 MAIL_FROM（553 not yours）',
  ],
  [
    { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 bad credentials' },
    '用户名和口令（535 5.7.8 bad',
  ],
  [{ code: 'EMESSAGE', responseCode: 554, response: '554 spam' }, '邮件服务器拒收这封邮件（554 spam）'],
  [{ code: 'ESOCKET' }, '连不上邮件服务器，系统会自动再试（ESOCKET）'],
  [{ name: 'TimeoutError' }, '邮件服务器没有及时应答，系统会自动再试（Can'],
  [{ code: 'E_NEW' }, '发信时出错（E_NEW）'],
])('%j', (about, words) => {
  expect(smtpWords(failed(about))).toContain(words);
});

test('whatever was thrown makes one line of bounded length', () => {
  for (const thrown of ['text', null, undefined, 7, failed({ response: `550 a\r\nb ${'x'.repeat(9000)}` })]) {
    const words = smtpWords(thrown);
    expect(words).not.toMatch(/[\r\n]/);
    expect(words.length).toBeLessThanOrEqual(500);
  }
});
