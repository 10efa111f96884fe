import { importPlan } from '../../index.js';
import { readDate } from './dates.js';
import { recogniseScript } from './script.js';

const PLAN =
  '为推进工作，根据《某意见》（国发〔2024〕7号）和省政发〔2024〕10号文件要求，制定本方案。\n一、甲。做。\n二、乙。做。';
const NOTHING = { title: null, docNumber: null, issuer: null, issuedOn: null };
const meta = (text: string) => {
  const { title, docNumber, issuer, issuedOn, cites } = importPlan(text);
  return { title, docNumber, issuer, issuedOn, cites };
};

describe('what a plan says of itself', () => {
  const cites = ['国发〔2024〕7号', '省政发〔2024〕10号'];

  it.each([
    [
      'a title on two lines',
      `枫林市推动设备更新\n\n工作方案\n${PLAN}`,
      { title: '枫林市推动设备更新工作方案' },
    ],
    [
      'a title with its years below',
      `枫林市行动计划\n（2024—2026年）\n${PLAN}`,
      { title: '枫林市行动计划（2024—2026年）' },
    ],
    [
      'a title that names its issuer',
      `枫林市人民政府关于促进\n高质量发展的若干意见\n${PLAN}`,
      { title: '枫林市人民政府关于促进高质量发展的若干意见', issuer: '枫林市人民政府' },
    ],
    [
      'a notice without a title line',
      `枫林市人民政府关于印发《枫林市行动方案》的通知\n枫政发〔2024〕3号\n${PLAN}`,
      { title: '枫林市行动方案', issuer: '枫林市人民政府', docNumber: '枫政发〔2024〕3号' },
    ],
    [
      'news',
      `近日，枫林市人民政府印发了《枫林市行动方案》，明确目标。\n${PLAN}`,
      { title: '枫林市行动方案', issuer: '枫林市人民政府' },
    ],
    [
      'a signature of two',
      `枫林市行动方案\n${PLAN}\n枫林市民政局\n枫林市财政局\n2024年6月21日`,
      { title: '枫林市行动方案', issuer: '枫林市民政局 枫林市财政局', issuedOn: '2024-06-21' },
    ],
    [
      'labels of a page',
      `发文字号：枫政办〔2024〕9号 成文日期：2024年6月21日\n枫林市行动方案\n${PLAN}`,
      { title: '枫林市行动方案', docNumber: '枫政办〔2024〕9号', issuedOn: '2024-06-21' },
    ],
    ['the day a page was put up', `枫林市行动方案\n2024-06-07 00:00\n${PLAN}`, { title: '枫林市行动方案' }],
  ])('%s', (_, text, expected) => {
    expect(meta(text)).toEqual({ ...NOTHING, cites, ...expected });
  });

  it.each([
    ['2024年6月21日', '2024-06-21'],
    ['二零二四年六月二十一日', '2024-06-21'],
    ['2024年2月30日', null],
    ['2024年6月', null],
  ])('date %s → %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it('tells the scripts apart', () => {
    expect([
      recogniseScript('推动设备更新'),
      recogniseScript('推動設備更新'),
      recogniseScript('abc'),
    ]).toEqual(['hans', 'hant', 'hans']);
  });
});

describe('the number of a plan in its heading', () => {
  const BODY = '为推进工作，制定本方案。\n一、任务\n（一）甲。做。\n（二）乙。做。';

  it.each([
    ['某市人民政府关于印发某市方案的通知（某府〔2024〕31号）', '某府〔2024〕31号'],
    ['某政办发〔2024〕26号《某市人民政府关于印发某市方案的通知》', '某政办发〔2024〕26号'],
    ['某政发〔2024〕15号 某县人民政府关于印发某县方案的通知', '某政发〔2024〕15号'],
    ['文　号: | 某政办函〔2024〕4号 |', '某政办函〔2024〕4号'],
    ['某政办发[2024]9号', '某政办发[2024]9号'],
    ['政和〔2024〕9号', '政和〔2024〕9号'],
    ['〔2024〕9号', null],
    ['根据《关于做好工作的意见》（某发〔2024〕2号），现就有关事项通知如下', null],
  ])('%s', (line, number) => {
    expect(importPlan(`${line}\n某市方案\n${BODY}`).docNumber).toBe(number);
  });

  it.each([
    ['某市人民政府\n关于加快发展养老服务的\n通知\n各县区人民政府：\n', '关于加快发展养老服务的通知'],
    ['枫林市关于促进消费\n（2024年）若干措施\n', '枫林市关于促进消费（2024年）若干措施'],
    ['枫林市人民政府办公室\n关于促进消费的若干措施\n', '枫林市人民政府办公室关于促进消费的若干措施'],
    ['国务院关于促进\n消费的若干意见\n', '国务院关于促进消费的若干意见'],
    ['枫林市人民政府关于印发\n枫林市行动方案的通知\n', '枫林市行动方案'],
    ['《关于帮助企业的实施细则》\n', '关于帮助企业的实施细则'],
    ['某市降低成本若干政策措施（修订版）\n', '某市降低成本若干政策措施（修订版）'],
    ['某市行动計畫（2024—2027年）（徵求意見稿）\n', '某市行动計畫（2024—2027年）（徵求意見稿）'],
  ])('title of %j', (head, title) => {
    expect(importPlan(`${head}${BODY}`).title).toBe(title);
  });
});
