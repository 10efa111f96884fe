import { createRequire } from 'node:module';
import { readCalendarJson, readCalendarTable } from './calendar-data.js';
import type { CalendarNotice } from './calendar-notice.js';
import { addDays } from './day.js';
import { readHolidayNotice } from './holiday-notice.js';
import { createWorkCalendar, type CalendarException } from './work-calendar.js';

/** The arrangements as printed, in the words of each year. */
const NOTICES: Readonly<Record<number, string>> = {
  2019: `国务院办公厅关于2019年部分节假日安排的通知 国办发明电〔2018〕15号
一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`,
  2021: `关于2021年部分节假日安排的通知
一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
  2023: `关于2023年部分节假日安排的通知
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2024: `关于2024年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `国办发明电〔2025〕7号 关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

const shipped = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Readonly<
  Record<'holidays' | 'workdays', Readonly<Record<string, string>>>
>;
const known: CalendarException[] = [
  ...Object.keys(shipped.holidays).map((day) => ({ day, kind: 'holiday' as const })),
  ...Object.keys(shipped.workdays).map((day) => ({ day, kind: 'workday' as const })),
];
const errors = ({ complaints }: CalendarNotice): string[] =>
  complaints.filter(({ level }) => level === 'error').map(({ text }) => text);
const warnings = ({ complaints }: CalendarNotice): string[] =>
  complaints.filter(({ level }) => level === 'warning').map(({ text }) => text);

describe('a holiday notice', () => {
  it.each(Object.keys(NOTICES).map(Number))('of %i makes the calendar that is published for it', (year) => {
    const notice = readHolidayNotice(NOTICES[year] ?? '', null);
    expect(notice.year).toBe(year);
    expect(errors(notice)).toEqual([]);
    const [ours, published] = [createWorkCalendar(notice.days, []), createWorkCalendar(known, [])];
    const wrong: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-30`; day = addDays(day, 1))
      if (ours.isWorkday(day) !== published.isWorkday(day)) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  it('knows its number, and days that belong to the year before', () => {
    const notice = readHolidayNotice(NOTICES[2019] ?? '', null);
    expect(notice.source).toBe('国办发明电〔2018〕15号');
    expect(notice.days.slice(0, 4).map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2018-12-29 workday',
      '2018-12-30 holiday',
      '2018-12-31 holiday',
      '2019-01-01 holiday',
    ]);
    expect(warnings(notice)).toHaveLength(3);
  });

  it('may come without a year, with full-width signs and in one sentence', () => {
    const notice = readHolidayNotice('一、元旦：１月１日至３日放假，共３天，１月４日（星期日）上班。', 2026);
    expect(errors(notice)).toEqual([]);
    expect(notice.days.map(({ day, kind, name }) => `${day} ${kind} ${name}`)).toEqual([
      '2026-01-01 holiday 元旦',
      '2026-01-02 holiday 元旦',
      '2026-01-03 holiday 元旦',
      '2026-01-04 workday 元旦',
    ]);
  });

  it.each([
    ['一、元旦：1月1日至3日放假，共4天。', '“元旦”写明共4天，所列日期是3天。'],
    ['一、元旦：1月1日（周四）放假。', '2027-01-01 写作周四，实际是周五，年份可能不对。'],
    ['二、春节：2月30日放假。', '“春节”的“2月30日”没有这一天。'],
    ['一、元旦：2029年1月1日放假。', '2029-01-01 不在2027年。'],
    ['一、元旦：1月2日放假，1月2日上班。', '2027-01-02 既列为放假，又列为上班。'],
    ['一、元旦：放假安排另行通知。', '“元旦”没有读到放假的日期。'],
    ['关于2026年部分节假日安排的通知 一、元旦：1月1日放假。', '这是2026年的安排，不是2027年的。'],
    ['大家节日快乐', '没有读到任何放假或上班的日期。'],
  ])('complains about %s', (text, expected) => {
    expect(errors(readHolidayNotice(text, 2027))).toContain(expected);
  });

  it('warns of a 调休 day that is worked anyway and of holidays that are missing', () => {
    const notice = readHolidayNotice('一、元旦：1月1日至3日放假，共3天。1月4日上班。', 2027);
    expect(errors(notice)).toEqual([]);
    expect(warnings(notice)).toEqual([
      '2027-01-04 列为调休上班，但这一天是周一，本来就是工作日。',
      '没有读到这些节日的安排：春节、清明、劳动、端午、中秋、国庆。',
    ]);
  });

  it('asks for a year where there is none', () => {
    expect(errors(readHolidayNotice('一、元旦：1月1日放假。', null))[0]).toContain('没有读到年份');
  });
});

describe('a calendar as data', () => {
  it('is read from JSON', () => {
    const days = [
      { day: '2027-01-01', kind: 'holiday', name: '元旦' },
      { day: '2027/1/9', kind: '上班', name: '元旦' },
      { day: '2027-02-30', kind: '放假' },
      { day: '2027-03-01', kind: '也许' },
    ];
    const notice = readCalendarJson(JSON.stringify({ year: 2027, source: '测试', days }), null);
    expect(notice).toMatchObject({ year: 2027, source: '测试' });
    expect(notice?.days.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2027-01-01 holiday',
      '2027-01-09 workday',
    ]);
    expect(notice && errors(notice)).toHaveLength(2);
    expect(readCalendarJson('{ not json', 2027)).toBeNull();
    expect(readCalendarJson('一、元旦', 2027)).toBeNull();
  });

  it('is read from the rows of a table', () => {
    const notice = readCalendarTable(
      [
        ['序号', '日期', '星期', '安排', '节日'],
        ['1', '2027年1月1日', '星期五', '放假', '元旦'],
        ['2', '2027-01-09', '周六', '调休上班', '元旦'],
      ],
      null,
    );
    expect(notice?.year).toBe(2027);
    expect(notice?.days).toEqual([
      { day: '2027-01-01', kind: 'holiday', name: '元旦' },
      { day: '2027-01-09', kind: 'workday', name: '元旦' },
    ]);
    expect(readCalendarTable([['单位', '联系人']], 2027)).toBeNull();
  });
});
