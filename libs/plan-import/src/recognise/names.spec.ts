import { fold } from '../prepare/fold.js';
import type { Span } from '../types.js';
import { namesBelow } from './note-extent.js';
import { personsIn } from './persons.js';
import { namesIn } from './unit-names.js';
import { readNote } from './units.js';

const RULES = { commaLead: false, firstLead: false };
const whole = (text: string): Span => ({ from: 0, to: text.length });
const texts = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ from, to }) => text.slice(from, to));
const roles = (text: string): string[] =>
  readNote(fold(text), whole(text), RULES).mentions.map(
    ({ span, role }) => `${role} ${text.slice(span.from, span.to)}`,
  );

describe('areas that share one head are one name', () => {
  it.each([
    ['市财政局、各县、区人民政府', ['市财政局', '各县、区人民政府']],
    ['各市、县、区人民政府，市工信局', ['各市、县、区人民政府', '市工信局']],
    ['各县、市、区', ['各县、市、区']],
    ['各乡镇人民政府、街道办事处', ['各乡镇人民政府', '街道办事处']],
    ['各区、县级市', ['各区', '县级市']],
    ['中央和国家机关工委、市委编办', ['中央和国家机关工委', '市委编办']],
  ])('%s', (text, names) => expect(texts(text, namesIn(fold(text), whole(text)))).toEqual(names));
});

describe('roles said behind a name', () => {
  it.each([
    ['责任单位：市工信局（牵头）、市财政局', ['lead 市工信局', 'cooperating 市财政局']],
    [
      '责任单位：市工信局（牵头）、市财政局、市商务局（配合）',
      ['lead 市工信局', 'cooperating 市财政局', 'cooperating 市商务局'],
    ],
    ['市文旅局（参与）', ['cooperating 市文旅局']],
    ['落实单位：市工信局', ['responsible 市工信局']],
    ['市教育局会同市财政局推进', ['lead 市教育局', 'cooperating 市财政局']],
    [
      '市工信局为牵头单位，市财政局、市商务局为责任单位',
      ['lead 市工信局', 'cooperating 市财政局', 'cooperating 市商务局'],
    ],
    ['此项工作由市工信局牵头，市财政局配合', ['lead 市工信局', 'cooperating 市财政局']],
    ['以上由市工信局负责', ['responsible 市工信局']],
    ['预期性指标，牵头单位：市发改委', ['lead 市发改委']],
    ['牵头市领导：王某；牵头单位：市工信局', ['lead 市工信局']],
    ['责任单位：市文旅局（市文物局）', ['responsible 市文旅局（市文物局）']],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));
});

it('a rule in a bracket of its own behind the list leaves the list', () => {
  const text = '市工信局牵头，市发改委，各县区政府（以下均需各县区政府落实，不再列出）';
  const { defaults } = readNote(fold(text), whole(text), RULES);
  expect(roles(text)).toEqual(['lead 市工信局', 'cooperating 市发改委', 'cooperating 各县区政府']);
  expect(defaults.map(({ kind, units }) => [kind, texts(text, units)])).toEqual([
    ['implementers', ['各县区政府']],
  ]);
});

describe('names below a label', () => {
  it.each([
    ['责任单位：\n市工信局、市财政局', '市工信局、市财政局'],
    ['牵头单位\n市工信局\n配合单位', '市工信局'],
    ['牵头单位\n配合单位\n完成时限', null],
    ['目标任务\n建成全国文明城市', null],
    ['责任单位\n各级各部门要切实履行职责。', null],
  ])('%j', (text, expected) => {
    const span = namesBelow(fold(text), { from: 0, to: text.indexOf('\n') }, text.length);
    expect(span && text.slice(span.from, span.to)).toBe(expected);
  });
});

describe('persons', () => {
  it.each([
    ['李建国、王海涛', ['李建国', '王海涛']],
    ['李建国 王海涛', ['李建国', '王海涛']],
    ['王 芳', ['王 芳']],
  ])('%s', (text, expected) => expect(texts(text, personsIn(fold(text), whole(text)))).toEqual(expected));
});
