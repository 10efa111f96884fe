import { functionLabel, functionOfLabel, type FunctionCode } from '@app/domain';
import type { UnitKind } from '@app/persistence';

/** Layout and marks around a heading's words. */
const NOISE = /[\s*＊：:、/（）()]/gu;

export const UNIT_COLUMNS = [
  'name',
  'aliases',
  'functions',
  'parent',
  'kind',
  'contactName',
  'contactEmail',
  'contactPhone',
] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** How offices head their columns; the first is what we call it ourselves. */
const HEADINGS: Readonly<Record<UnitColumn, readonly string[]>> = {
  name: ['单位名称', '单位', '名称', '单位全称', '全称', '部门', '部门名称', '机构名称', '规范名称'],
  aliases: ['简称', '单位简称', '别名', '规范简称', '曾用名', '其他名称', '简称别名'],
  functions: ['职能', '主要职能', '职能代码', '职能类别', '职能分类', '职责', '主要职责'],
  parent: ['上级单位', '上级', '主管单位', '主管部门', '上级主管单位', '隶属单位', '隶属'],
  kind: ['类别', '单位类别', '单位类型', '类型', '单位性质', '性质'],
  contactName: ['联系人', '联络员', '联系人姓名', '联络员姓名'],
  contactEmail: ['邮箱', '电子邮箱', '电子邮件', '邮件', '邮箱地址', 'email', 'e-mail'],
  contactPhone: ['电话', '联系电话', '手机', '手机号', '手机号码', '办公电话', '联系方式'],
};

export const columnLabel = (column: UnitColumn): string => HEADINGS[column][0] ?? column;

const KINDS: Readonly<Record<UnitKind, readonly string[]>> = {
  department: [
    '部门',
    '政府部门',
    '工作部门',
    '职能部门',
    '市直部门',
    '市直单位',
    '党政机关',
    '机关',
    '事业单位',
  ],
  county: ['县区', '区县', '县市区', '县级政府', '乡镇', '街道', '乡镇街道', '县', '区'],
  group: ['议事协调机构', '工作专班', '专班', '领导小组', '指挥部'],
  enterprise: ['企业', '国有企业', '国企', '公司', '银行', '金融机构'],
  office: ['专班办公室', '工作专班办公室', '牵头办公室'],
  other: ['其他', '其它'],
};

export const kindLabel = (kind: UnitKind): string => KINDS[kind][0] ?? kind;
const COLUMN_BY_HEADING = reverse(HEADINGS);
const KIND_BY_LABEL = reverse(KINDS);
const SEPARATORS = /[、,，;；\n\u2028|]+/u;

function reverse<Key extends string>(
  table: Readonly<Record<Key, readonly string[]>>,
): ReadonlyMap<string, Key> {
  const entries = Object.entries(table) as [Key, readonly string[]][];
  return new Map(
    entries.flatMap(([key, labels]) => [key, ...labels].map((label) => [fold(label), key] as const)),
  );
}

function fold(label: string): string {
  return label.replace(NOISE, '').toLowerCase();
}

/** The column that a heading names, in any of the usual wordings; null for others (序号, 备注). */
export const columnOf = (heading: string): UnitColumn | null => COLUMN_BY_HEADING.get(fold(heading)) ?? null;

/** The kind a person wrote; null if it is none. */
export const kindOfLabel = (label: string): UnitKind | null => KIND_BY_LABEL.get(fold(label)) ?? null;

/** Several values of one cell. */
export const valuesOf = (cell: string): string[] =>
  cell
    .split(SEPARATORS)
    .map((value) => value.trim())
    .filter((value) => value !== '');

export interface ReadFunctions {
  readonly codes: readonly FunctionCode[];
  /** What is no function. */
  readonly unknown: readonly string[];
}

/** Functions by label, by a body's name or by code: 发改、统计. */
export function functionsOfCell(cell: string): ReadFunctions {
  const found = valuesOf(cell).map((label) => ({ label, code: functionOfLabel(label) }));
  return {
    codes: [...new Set(found.flatMap(({ code }) => (code === null ? [] : [code])))],
    unknown: found.filter(({ code }) => code === null).map(({ label }) => label),
  };
}

export const functionLabels = (codes: readonly string[]): string =>
  codes
    .map((code) => functionOfLabel(code))
    .flatMap((code) => (code === null ? [] : [functionLabel(code)]))
    .join('、');
