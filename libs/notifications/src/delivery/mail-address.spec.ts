import { domainOf, isMailAddress, oneLine } from './mail-address.js';

describe('isMailAddress', () => {
  it.each(['zhang.san@czs.gov.cn', 'a+b@example.com', '张三@例子.中国'])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    '',
    'zhang',
    'a@b@c',
    'a@b.cn, c@d.cn',
    'a@b.cn;c@d.cn',
    'Zhang <a@b.cn>',
    'a@b.cn\r\nBcc: x@y.cn',
    'a b@c.cn',
    '"a"@b.cn',
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

describe('oneLine', () => {
  it('leaves nothing that could begin another header', () => {
    expect(oneLine('张三\r\nBcc: x@y.cn\u2028z\0')).toBe('张三 Bcc: x@y.cn z');
  });
});

describe('domainOf', () => {
  it.each([
    ['牵头督办 <qiantou@example.gov.cn>', 'example.gov.cn'],
    ['qiantou@localhost', 'localhost'],
    ['nobody', 'localhost'],
  ])('finds the domain of %s', (from, domain) => {
    expect(domainOf(from)).toBe(domain);
  });
});
