import { importPlan } from '../../index.js';
import { prepare } from '../../prepare/source.js';
import { recogniseIssuer } from './issuer.js';

const BODY =
  '为推进工作，制定本方案。\n一、任务\n（一）甲。做好工作。\n牵头单位：市教育局\n（二）乙。做好工作。\n牵头单位：市财政局';

describe('who signed, and when', () => {
  it.each([
    [
      'several together',
      `某市教育局　某市财政局\n中国人民银行某市分行\n2024年9月2日\n某市方案\n${BODY}`,
      '某市教育局 某市财政局 中国人民银行某市分行',
      '2024-09-02',
    ],
    [
      'a date alone',
      `某区人民政府办公室关于印发某区方案的通知\n各街道：\n现将方案印发给你们，请抓好落实。\n二〇二五年三月五日\n某区方案\n${BODY}`,
      '某区人民政府办公室',
      '2025-03-05',
    ],
    [
      'for whom another stamps',
      `某区工作领导小组办公室\n（区发展和改革局代章）\n2024年6月28日\n某区方案\n${BODY}`,
      '某区工作领导小组办公室',
      '2024-06-28',
    ],
    [
      'in a broken heading',
      `某县人民政府\n关于印发某县方案的通知\n各乡镇：\n现将方案印发给你们，请认真落实。\n某县方案\n${BODY}`,
      '某县人民政府',
      null,
    ],
    [
      'below the last note',
      `某区方案\n${BODY}\n某区管理委员会\n2025年2月10日`,
      '某区管理委员会',
      '2025-02-10',
    ],
    [
      'on one line',
      `某区方案\n${BODY}\n某区人民政府办公室 2025年2月10日`,
      '某区人民政府办公室',
      '2025-02-10',
    ],
    [
      'behind what a page says of the heading',
      `政务服务丨某市人民政府关于印发某市方案的通知\n发布日期\n2025年3月9日\n某市方案\n${BODY}`,
      '某市人民政府',
      null,
    ],
    [
      'with the place that a label gives',
      `发文单位\n云山县人民政府办公室\n县人民政府办公室\n关于印发某县方案的通知\n2025年3月9日\n某县方案\n${BODY}`,
      '云山县人民政府办公室',
      '2025-03-09',
    ],
    [
      'without a place where none is printed',
      `县人民政府办公室关于印发某县方案的通知\n成文日期\n2025年3月1日\n某县方案\n${BODY}`,
      '县人民政府办公室',
      '2025-03-01',
    ],
    [
      'behind a label, another label being empty',
      `成文日期: | 发布日期: | 2025-03-09 |\n印发日期: | 2025-03-02 |\n某市人民政府关于印发某市方案的通知\n某市方案\n${BODY}`,
      '某市人民政府',
      '2025-03-02',
    ],
    ['a date in the first line', `2025年3月5日\n某区方案\n${BODY}`, null, '2025-03-05'],
    ['a label whose value is missing', `某区方案\n成文日期：\n${BODY}`, null, null],
    ['a body that is named without a date', `某区方案\n某区人民政府\n${BODY}`, null, null],
  ])('%s', (_, text, issuer, issuedOn) => {
    const draft = importPlan(text);
    expect([draft.issuer, draft.issuedOn]).toEqual([issuer, issuedOn]);
    expect(draft.clauses.map(({ id }) => id)).toEqual(['一/（一）', '一/（二）']);
    const last = draft.clauses[1];
    expect(text.slice(last?.span.from, last?.span.to)).toMatch(/市财政局$/);
  });

  it('a label in the last line of all gives no date', () => {
    const source = prepare('某区方案\n成文日期：');
    expect(recogniseIssuer(source, source.lines, [])).toEqual({ issuer: null, issuedOn: null });
  });

  it('a numbered heading is no title', () => {
    expect(importPlan('二、实施行动计划\n（一）甲。做。\n（二）乙。做。').title).toBeNull();
  });

  it.each(['某市重点工作任务分解', '某市消防应急预案', '某市重点任务分工表', '【政策原文】某市行动方案'])(
    '%s is one',
    (title) => {
      expect(importPlan(`${title}\n${BODY}`).title).toBe(title.replace(/^【.*】/, ''));
    },
  );

  it('a notice names the plan in either script', () => {
    const text = `某市政府關於印發某市2025年重點工作行動方案的通知\n各部門：\n現將方案印發給你們，請抓好落實。\n某市政府\n2025年2月1日\n${BODY}`;
    expect(importPlan(text).title).toBe('某市2025年重點工作行動方案');
  });
});
