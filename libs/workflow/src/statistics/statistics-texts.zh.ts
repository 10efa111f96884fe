import type { StatisticsDimension } from './statistics-dimensions.js';

/** What a row is called whose tasks have nothing to be counted under. */
export const NO_LABEL: Readonly<Record<StatisticsDimension, string>> = {
  unit: '未明确牵头单位',
  group: '不由专项工作组牵头',
  plan: '',
  chapter: '不分章节',
  month: '',
};

export const DIMENSION_LABELS: Readonly<Record<StatisticsDimension, string>> = {
  unit: '牵头单位',
  group: '专项工作组',
  plan: '方案',
  chapter: '章节',
  month: '交办月份',
};
