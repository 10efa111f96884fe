import { isMobilePhone, maskPhone, normalisePhone } from './phone.js';

describe('normalisePhone', () => {
  it.each([
    ['13812345678', '13812345678'],
    [' 138 1234 5678 ', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['+86 13812345678', '13812345678'],
    ['8619912345678', '19912345678'],
    ['0355-2023456', '0355-2023456'],
    ['03552023456', '0355-2023456'],
    ['（010）66001234', '010-66001234'],
    ['0355-2023456转801', '0355-2023456转801'],
  ])('keeps %s as %s', (text, kept) => {
    expect(normalisePhone(text)).toBe(kept);
    expect(normalisePhone(kept)).toBe(kept);
  });

  it.each([
    '',
    '12812345678',
    '1381234567',
    '138123456789',
    '2023456',
    '400-800-1234',
    '0355-202345',
    'x13812345678',
    '一三八',
  ])('refuses “%s”', (text) => {
    expect(normalisePhone(text)).toBeNull();
  });

  it('reads the longest nonsense in no time', () => {
    expect(normalisePhone(`0355${'-2'.repeat(100_000)}`)).toBeNull();
  });
});

it.each([
  ['13812345678', true],
  ['+86 138-1234-5678', true],
  ['0355-2023456', false],
])('of %s: can it get a text message? %s', (phone, mobile) => {
  expect(isMobilePhone(phone)).toBe(mobile);
});

it.each([
  ['13812345678', '138****5678'],
  ['0355-2023456', '035*****3456'],
  ['0355-2023456转801', '035*********转801'],
  ['110', '***'],
])('of %s others see %s', (phone, seen) => {
  expect(maskPhone(phone)).toBe(seen);
});
