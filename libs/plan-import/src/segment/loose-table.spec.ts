import { importPlan } from '../index.js';
import { prepare } from '../prepare/source.js';
import { readLoose } from './loose-table.js';

const TABLE = `某区2025年重点任务分解表
重点任务
具体举措
牵头单位
配合单位
完成时限
老旧小区改造
改造小区25个
区住建局
区财政局、各街道
2025年11月底
加装电梯40部
区住建局
区市场监管局
2025年12月底
公共空间提升
布局建设一批口袋公园
区城管局
2025年9月底`;

describe('a task table of one cell a line without numbers', () => {
  it('words after names or a date open the next row', () => {
    expect(
      importPlan(TABLE).clauses.map(({ title, units, targets }) => [
        title,
        units.map(({ name, role }) => `${role} ${name}`).join(' '),
        targets.map(({ value, due }) => `${value} ${due}`).join(' '),
      ]),
    ).toEqual([
      ['改造小区25个', 'lead 区住建局 cooperating 区财政局 cooperating 各街道', '25 2025-11-30'],
      ['加装电梯40部', 'lead 区住建局 cooperating 区市场监管局', '40 2025-12-31'],
      ['布局建设一批口袋公园', 'lead 区城管局', 'null 2025-09-30'],
    ]);
  });

  it.each([
    [
      'a row says its task and what to do; more names than columns go with the last, more words with none',
      '任务\n举措\n牵头单位\n更新\n改造小区25个\n区住建局\n区财政局\n养老\n建设驿站\n区民政局\n创新\n建设平台\n区科技局\n环境\n治理河道\n区水务局\n绿化\n种植行道树\n养护草坪\n区园林局',
      [
        'task=更新 content=改造小区25个 lead=区住建局 lead=区财政局',
        'task=养老 content=建设驿站 lead=区民政局',
        'task=创新 content=建设平台 lead=区科技局',
        'task=环境 content=治理河道 lead=区水务局',
        'task=绿化 content=种植行道树 plain=养护草坪 lead=区园林局',
      ],
    ],
    [
      'a date needs no column; words without names behind the last row are no row',
      '任务\n牵头单位\n改造小区\n区住建局\n2025年底\n建设驿站\n区民政局\n另行通知',
      ['task=改造小区 lead=区住建局 plain=2025年底', 'task=建设驿站 lead=区民政局'],
    ],
    [
      'the date of the document ends the table',
      '任务\n牵头单位\n改造小区\n区住建局\n建设驿站\n区民政局\n2025年3月1日\n种植行道树\n区园林局',
      ['task=改造小区 lead=区住建局', 'task=建设驿站 lead=区民政局'],
    ],
    ['a single row is no table', '任务\n牵头单位\n改造小区\n区住建局', null],
  ])('%s', (_, text, expected) => {
    const source = prepare(text);
    const table = readLoose(source, 0, source.lines.length);
    const shown = table?.rows.map((row) =>
      row.cells.map(({ column, span }) => `${column}=${text.slice(span.from, span.to)}`).join(' '),
    );
    expect(shown ?? null).toEqual(expected);
  });

  it('its notice and its name stand before it', () => {
    const notice = `某区人民政府办公室关于印发某区2025年重点工作方案的通知\n某政办〔2025〕3号\n各街道：\n现将《某区2025年重点工作方案》印发给你们，请认真落实。\n某区人民政府办公室\n2025年2月8日\n`;
    const { docNumber, issuer, issuedOn, clauses } = importPlan(notice + TABLE);
    expect([docNumber, issuer, issuedOn]).toEqual(['某政办〔2025〕3号', '某区人民政府办公室', '2025-02-08']);
    expect(clauses.map(({ id }) => id)).toEqual(['附件/1', '附件/2', '附件/3']);
  });

  it('leaves alone: headings of prose', () => {
    const text =
      '某区方案\n为推进工作，制定本方案。\n重点任务\n责任单位\n各单位要抓好落实。\n一、甲。做。\n二、乙。做。';
    expect(importPlan(text).clauses.map(({ id }) => id)).toEqual(['一', '二']);
  });
});
