/** What the documents of many styles say: the same in Word and in a browser. */
const SENTENCE =
  '聚焦重点领域推动高耗能设备更新改造，支持企业采用BIM、5G和Internet of Things等新技术，到2027年改造老旧电梯#台，比2023年增长12.5%。';
const NUMERALS = '一二三四五六七八九十';

export const sentences = (count: number): string =>
  Array.from({ length: count }, (_, i) => SENTENCE.replace('#', String(i + 1))).join('');

export const HEAD = '江州市实施方案（征求意见稿）';
export const ISSUER = '江州市人民政府办公室';
export const NUMBER = '江政办发〔2024〕12号';
export const LONG_TITLE =
  '江州市人民政府办公室关于印发江州市推动大规模设备更新和消费品以旧换新实施方案的通知';
export const ADDRESS = '各县（区）人民政府，市政府各部门：';
export const TEXT = [
  '一、总体要求',
  `聚焦有关情况。${sentences(12)}`,
  '二、重点任务',
  `（一）推进重点行业设备更新。${sentences(4)}（牵头单位：市发展改革委；配合单位：市财政局、市住房城乡建设局）`,
  `（二）推进以旧换新。${sentences(5)}（牵头单位：市商务局）`,
];
export const DAY = '2024年5月20日';
export const FOOTNOTE = '本方案所称设备，是指固定资产中的专用设备。';

export const COLUMN_TEXT = Array.from(
  { length: 9 },
  (_, i) => `（${NUMERALS[i] ?? ''}）专项任务${i + 1}。${sentences(3)}（责任单位：市财政局）`,
);

export const TABLE_HEAD = ['序号', '重点任务', '工作内容', '牵头单位', '配合单位', '完成时限'];
export const GROUP = 6;
export const GROUPS = ['甲类设备更新', '乙类设备更新', '丙类设备更新', '丁类设备更新'];

/** A row without its second cell, which is merged over a group of rows. */
export const TABLE_ROWS = Array.from({ length: GROUPS.length * GROUP }, (_, i) => [
  String(i + 1),
  `${'推动高耗能设备更新改造，支持企业技术改造，'.repeat(1 + (i % 3))}完成第${i + 1}项`,
  '市发展改革委',
  '市财政局、市住房城乡建设局、市生态环境局',
  `2025年${(i % 12) + 1}月底`,
]);
export const REMARK = '备注：各责任单位按季度报送进展情况。';

/** The table as text: a merged cell stands in each of its rows. */
export const TABLE_TEXT = [
  TABLE_HEAD,
  ...TABLE_ROWS.map(([number = '', ...rest], i) => [number, GROUPS[Math.floor(i / GROUP)] ?? '', ...rest]),
].map((row) => row.join('\t'));
