import { importPlan } from '../index.js';

const show = (text: string): string[] =>
  importPlan(text).clauses.flatMap(({ id, targets }) =>
    targets.map(({ value, unit, due }) => `${id} ${value ?? '·'}${unit ?? ''} ${due ?? '–'}`),
  );

describe('deadlines that stand above a goal', () => {
  it('a heading with a year dates the goals below it', () => {
    expect(
      show(
        '某县重点工作分工\n现将分工如下：\n一、2025年主要预期目标\n1.生产总值增长6%。（县发改局）\n2.财政收入增长3%。（县财政局）\n二、重点工作\n3.新建公园5个。（县住建局）',
      ),
    ).toEqual(['一/1 6% 2025-12-31', '一/2 3% 2025-12-31', '二/3 5个 –']);
  });

  it('so does a lead-in that ends in a colon, and is no goal itself', () => {
    expect(
      show(
        '某市规划分工方案\n为落实规划，制定本方案。\n一、主要指标\n到2025年，主要指标如下：\n1.城镇化率达到65%。（市发改委）\n2.研发投入强度达到3%。（市科技局）',
      ),
    ).toEqual(['一/1 65% 2025-12-31', '一/2 3% 2025-12-31']);
  });

  it('in a paragraph of goals one sentence dates the following ones', () => {
    expect(
      show(
        '某市方案\n为推进工作，制定本方案。\n一、总体要求\n（一）思路。做好工作。\n（二）发展目标。到2027年，产业规模达到80亿元。建设若干园区，培育企业100家。\n二、任务\n（三）甲。做。',
      ),
    ).toEqual(['一/（二） 8000000000元 2027-12-31', '一/（二） · 2027-12-31', '一/（二） 100家 2027-12-31']);
  });

  it('a preamble may state goals in passing', () => {
    expect(
      show(
        '为落实要求，实现到2027年，设备投资增长25%以上，回收体系基本建立的主要目标，制定本方案。\n一、任务\n（一）甲。做。\n（二）乙。做。',
      ),
    ).toEqual(['总体 25% 2027-12-31', '总体 · 2027-12-31']);
  });

  it('建设内容 with a label is prose, due at the deadline below it', () => {
    expect(
      show(
        '某县方案\n为办好实事，制定本方案。\n一、项目\n（一）教育工程\n建设内容：新建学校5所。\n完成时限：2024年8月底前\n责任单位：县教育局\n（二）养老工程\n建设内容：新建中心2家。\n完成时限：2024年11月底前\n责任单位：县民政局',
      ),
    ).toEqual(['一/（一） 5所 2024-08-31', '一/（二） 2家 2024-11-30']);
  });

  it('一、2025年… is a number like any other', () => {
    expect(
      importPlan(
        '某县方案\n为推进工作，制定本方案。\n一、2025年工作\n1.甲。做。\n二、保障\n2.乙。做。',
      ).sections.map(({ id }) => id),
    ).toEqual(['一', '二']);
  });
});
