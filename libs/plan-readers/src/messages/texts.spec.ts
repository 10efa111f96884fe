import { READ_CODES, READ_NOTICE_CODES } from '../read-result.js';
import { noticeText, READ_TEXTS } from './texts.zh.js';

const SENTENCES = /^\p{Script=Han}[^{}]*。$/u;

describe('texts of readers', () => {
  it.each(READ_CODES)('say what happened and what to do: %s', (code) => {
    expect(READ_TEXTS[code]).toMatch(SENTENCES);
    expect(READ_TEXTS[code]).toMatch(/请/);
  });

  it.each(READ_NOTICE_CODES)('say what to know: %s', (code) =>
    expect(noticeText({ code, detail: '第 $& 页' }).text).toMatch(SENTENCES),
  );

  it('name what a notice is about, as it is', () =>
    expect(noticeText({ code: 'sheets-left-out', detail: '$&、封面' }).text).toContain('：$&、封面。'));
});
