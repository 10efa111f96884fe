import { fold } from '../prepare/fold.js';
import { marked } from '../spec-support/marked.js';
import type { NoteRules } from './order.js';
import { readNote } from './units.js';

const NONE: NoteRules = { commaLead: false, firstLead: false };
const COMMA: NoteRules = { commaLead: true, firstLead: false };
const FIRST: NoteRules = { commaLead: false, firstLead: true };
const ROLES: Readonly<Record<string, string>> = { l: 'lead', c: 'cooperating', r: 'responsible' };

function check(sample: string, rules: NoteRules): void {
  const { text, marks } = marked(sample);
  const { mentions } = readNote(fold(text), { from: 0, to: text.length }, rules);
  const expected = marks
    .filter(({ name }) => ROLES[name])
    .map(({ from, to, name }) => ({ role: ROLES[name], name: text.slice(from, to) }));
  expect(mentions.map(({ span, role }) => ({ role, name: text.slice(span.from, span.to) }))).toEqual(
    expected,
  );
}

describe('who is named by a note', () => {
  it.each([
    '牵头单位：{l:市工信局}。配合单位：{c:市市场监管局}、{c:市农业农村局}',
    '牵头单位：{l:生态环境分局}，责任单位：{c:发展改革局（统计局）}、{c:应急管理局}',
    '牵头单位：{l:城乡建设和交通局}，责任部门：{c:市场监督管理局}',
    '牵头部门：{l:市教育局}；配合部门：{c:市财政局}；完成时限：2024年底',
    '主办单位：{l:市林草局}\n协办单位：{c:市农业农村局}、{c:市乡村振兴局}',
    '责任单位：{r:市工信局}，{r:市发改委}，{r:各县区}、{r:园区}落实',
    '责任单位：{r:市发改委}、{r:市工信局}；{r:各县（市、区）人民政府}',
    '{l:市教育局}牵头，{c:市财政局}、{c:市人社局}按职责分工负责',
    '由{l:市教育局}牵头负责，{c:市财政局}、{c:市人社局}等配合',
    '{l:市教育局}牵头；{c:市财政局}、{c:市人社局}配合；{c:各区}落实',
    '{r:市民政局}、{r:市发展改革委}按职责分工负责',
    '{r:市民政局}、{r:市发展改革委}负责',
    '{l:区住建局}牵头、{c:区市场监管局}配合',
    '{l:县自然资源局}会同{c:县林业局}负责',
    '{l:生態環境部}牽頭，{c:財政部}參與',
    '責任單位：{r:市數據局}、{r:市財政局}',
    '责任领导：张三；责任单位：{r:市数据局}；责任人：李四',
    '{r:区教育局}，{r:区财政局}',
    '牵头单位为{l:市教育局}，配合单位为{c:市财政局}',
    '{l:市场监管局}会同{c:商务局}、{c:发改局}',
    '责任单位：{r:市财政局}；备注：按月调度',
    '【牵头单位】{l:市住建局}【配合单位】{c:市财政局}',
    '牵头单位：{l:市工信局}、{l:市数据局}。各县区人民政府按照职责分工负责，以下均需各县区人民政府落实，不再一一列出',
  ])('%s', (sample) => {
    check(sample, NONE);
  });

  it.each([
    '{l:区教育局}，{c:区发展改革局}、{c:区财政局}',
    '{l:区税务局}',
    '{r:区教育局}、{r:区财政局}按职责分工负责',
    '责任单位：{l:区财政局（国资局）}，{c:各镇人民政府（街道办事处）}',
    '牵头单位：{l:区教育局}，{l:区财政局}',
  ])('where the units before the comma lead: %s', (sample) => {
    check(sample, COMMA);
  });

  it.each([
    '{l:工业和信息化部}、{c:发展改革委}、{c:科技部}等负责',
    '{l:市民政局}；{c:市财政局}；{c:各区人民政府}按职责分工负责',
    '{r:各省级人民政府}负责',
    '{l:农业农村部}、{l:工业和信息化部}牵头负责',
  ])('where the first unit leads: %s', (sample) => {
    check(sample, FIRST);
  });

  it('keeps persons apart from units and deadlines apart from both', () => {
    const text = '责任领导：张三；责任单位：市数据局；完成时限：2024年底';
    const { leaders, deadlines } = readNote(fold(text), { from: 0, to: text.length }, NONE);
    expect(leaders.map(({ from, to }) => text.slice(from, to))).toEqual(['张三']);
    expect(deadlines.map(({ from, to }) => text.slice(from, to))).toEqual(['2024年底']);
  });

  it('says what it could not read', () => {
    const text = '责任单位：市数据局。具体事项另行通知并抓紧办理';
    const { unread } = readNote(fold(text), { from: 0, to: text.length }, NONE);
    expect(unread.map(({ from, to }) => text.slice(from, to))).toEqual(['具体事项另行通知并抓紧办理']);
  });
});
