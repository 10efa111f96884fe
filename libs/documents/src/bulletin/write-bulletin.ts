import {
  officialDate,
  standingLabel,
  type BulletinAnnex,
  type BulletinTask,
  type CalendarDay,
} from '@app/domain';
import {
  annexLabel,
  annexList,
  body,
  dataTable,
  documentNumber,
  heading,
  redHead,
  rule,
  SIDEWAYS,
  signature,
  subheading,
  title,
  writeOfficialFile,
  type Block,
  type OfficialPart,
  type TableColumn,
} from '../gbt9704/index.js';

export interface BulletinDocument {
  /** Whose bulletin it is. */
  readonly issuer: string;
  readonly title: string;
  /** 第3期, or what stands there on a draft. */
  readonly numberText: string;
  readonly asOf: CalendarDay;
  /** Of 签发; of a draft the day of its data. */
  readonly day: CalendarDay;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly annexes: readonly BulletinAnnex[];
}

const HEAD = '督查通报';
/** （一）… begins a paragraph of its own whose first sentence is its heading. */
const SUBHEADING = /^(（[一二三四五六七八九十]+）[^。]{1,30}。)(.*)$/;

/** The bulletin as .docx: its text, then its annexes as tables across the page. Same content, same bytes. */
export function writeBulletin(bulletin: BulletinDocument): Promise<Uint8Array> {
  const { issuer, day } = bulletin;
  return writeOfficialFile({
    title: `${HEAD} ${bulletin.numberText}`,
    author: issuer,
    day,
    parts: [
      { blocks: textOf(bulletin) },
      ...bulletin.annexes.map((annex, place) => annexPart(annex, place, bulletin)),
    ],
  });
}

function textOf({ issuer, title: name, numberText, sections, annexes, day }: BulletinDocument): Block[] {
  return [
    ...redHead(HEAD),
    documentNumber(numberText),
    rule(),
    title(name, { emptyAfter: 1 }),
    ...sections.flatMap(({ heading: head, text }) => [heading(head), ...paragraphsOf(text)]),
    ...(annexes.length === 0 ? [] : annexList(annexes.map((annex) => annex.name))),
    ...signature(issuer, day),
  ];
}

const paragraphsOf = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, head, rest] = SUBHEADING.exec(line) ?? [];
      if (head === undefined || rest === undefined) return [body(line)];
      return rest === '' ? [body(line)] : [subheading(head), body(rest)];
    });

const COLUMNS: readonly TableColumn[] = [
  { title: '序号', share: 6, align: 'center' },
  { title: '牵头单位', share: 17 },
  { title: '任务编号', share: 13, align: 'center' },
  { title: '任务', share: 38 },
  { title: '时限', share: 11, align: 'center' },
  { title: '情况', share: 16 },
];

function annexPart({ name, tasks }: BulletinAnnex, place: number, { asOf }: BulletinDocument): OfficialPart {
  return {
    landscape: true,
    continues: true,
    blocks: [
      annexLabel(`附件${place + 1}`),
      title(`${name}（截至${officialDate(asOf)}，共${tasks.length}项）`, {
        emptyBefore: 1,
        emptyAfter: 0.5,
      }),
      dataTable(
        COLUMNS,
        tasks.map((task, index) => rowOf(task, index)),
        { size: '小四', width: SIDEWAYS.textWidth },
      ),
    ],
  };
}

const rowOf = ({ leadUnit, code, title: name, verdict }: BulletinTask, index: number): string[] => [
  String(index + 1),
  leadUnit?.name ?? '（未定）',
  code,
  name,
  verdict.nextDue ?? '',
  standingOf(verdict),
];

const standingOf = (verdict: BulletinTask['verdict']): string =>
  verdict.overdueDays > 0 ? `逾期${verdict.overdueDays}天` : standingLabel(verdict);
