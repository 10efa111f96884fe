import { prepare } from '../prepare/source.js';
import { findBody } from './body.js';
import { cutParts, mainPart } from './parts.js';

/** The lines of the body, the first line of the outline marked with >. */
function body(text: string): string[] {
  const source = prepare(text);
  const { first, outline, end } = findBody(source.lines, mainPart(source, cutParts(source)));
  return source.lines
    .slice(first, end)
    .map(({ text: line }, i) => (first + i === outline ? `>${line}` : line));
}

const PROSE = '持续推进各项重点工作,'.repeat(5);
const PLAN = `为推进工作,制定本方案。\n一、甲\n(一)乙。${PROSE}做。\n二、丙\n(二)丁。做。`;
const LINES = ['为推进工作,制定本方案。', '>一、甲', `(一)乙。${PROSE}做。`, '二、丙', '(二)丁。做。'];

describe('where a plan starts and ends in a page', () => {
  it.each([
    ['nothing around it', PLAN],
    ['a title', `某市行动方案\n\n${PLAN}`],
    [
      'a notice',
      `某市关于印发某方案的通知\n各县(区)人民政府,各部门:\n现将《某方案》印发给你们,请认真贯彻执行。\n某市人民政府\n2024年6月21日\n某方案\n${PLAN}`,
    ],
    ['addressees', `某市关于加快发展的意见\n各县(区)人民政府,各部门:\n${PLAN}`],
    ['a signature', `${PLAN}\n某市人民政府\n2024年6月21日\n(此件公开发布)`],
    ['navigation', `${PLAN}\n\n展开\n在线咨询\n400-115-5265`],
    ['an interpretation', `${PLAN}\n政策解读\n一、背景\n略。\n二、内容\n略。`],
    [
      'a summary with numbers of its own',
      `新闻\n一、要点。提出目标。\n二、任务。提出任务。\n某方案\n${PLAN}\n(三)戊。继续做好各项工作。`,
    ],
    ['an annex', `${PLAN}\n附件:任务清单\n附件\n任务清单\n略`],
  ])('%s', (_, text) => {
    expect(body(text).slice(0, LINES.length)).toEqual(LINES);
    expect(body(text).length).toBeLessThanOrEqual(LINES.length + 1);
  });

  it('takes a noise line inside the plan for no end', () => {
    expect(body('一、甲。做。\n打印\n二、乙。做。').at(-1)).toBe('二、乙。做。');
  });

  it('takes a sentence above numbers that start again for no heading', () => {
    const text = '某方案\n为推进工作,制定本方案。\n(一)甲。做。\n(二)乙。做。\n组织领导\n(一)丙。做。';
    expect(body(text).slice(0, 2)).toEqual(['为推进工作,制定本方案。', '>(一)甲。做。']);
  });

  it('takes headings without numbers into the outline', () => {
    expect(body('某方案\n城市更新\n(一)甲。做。\n(二)乙。做。\n组织领导\n(一)丙。做。')[0]).toBe('>城市更新');
  });
});
