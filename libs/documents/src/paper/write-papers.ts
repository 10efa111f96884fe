import { PAPER_RULES, type PaperContent } from '@app/domain';
import {
  addressee,
  body,
  documentNumber,
  formHeight,
  formSize,
  formTable,
  heading,
  imprint,
  paragraph,
  redHead,
  rule,
  signature,
  title,
  writeOfficialFile,
  type Block,
  type FormRow,
} from '../gbt9704/index.js';

/** Stands on a draft, where an issued paper has its number. */
const WITHOUT_NUMBER = '（草稿，未编号）';

/** Twips kept free for what is written by hand, and what must do where the page is full. */
const BLANK_HEIGHTS = { short: 900, tall: 1700 } as const;
const LOW_BLANKS = { short: 600, tall: 900 } as const;

/** Twips that title, number, rule, addressee and signature leave of a page for the form of a slip. */
const SLIP_HEIGHT = 9300;

/**
 * The papers as one .docx, each beginning on a sheet of its own with page 1. Pure: the same contents give the same bytes.
 */
export async function writePapers(papers: readonly PaperContent[]): Promise<Uint8Array> {
  const [first] = papers;
  if (first === undefined) throw new RangeError('no paper to write');
  return writeOfficialFile({
    title:
      papers.length === 1
        ? `${first.title} ${first.numberText}`.trim()
        : `${first.title}等${papers.length}份`,
    author: first.issuer,
    day: first.day,
    parts: papers.map((paper) => ({ blocks: blocksOf(paper) })),
  });
}

const blocksOf = (paper: PaperContent): readonly Block[] =>
  PAPER_RULES[paper.kind].form === 'letter' ? letter(paper) : slip(paper);

const numberOf = ({ numberText }: PaperContent): string => (numberText === '' ? WITHOUT_NUMBER : numberText);

/** 红头、发文字号、红线、标题、主送、正文、落款、版记. */
function letter(paper: PaperContent): readonly Block[] {
  const { issuer, day, cc } = paper;
  return [
    ...redHead(issuer),
    documentNumber(numberOf(paper)),
    rule(),
    title(paper.title),
    addressee(paper.addressee),
    ...paper.blocks.map(({ style, text }, index) =>
      style === 'heading' ? heading(text) : body(text, { keepNext: index === paper.blocks.length - 1 }),
    ),
    ...signature(issuer, day),
    ...imprint({ cc, printer: issuer, day }),
  ];
}

/** Title and rules in the slip's colour, all else in black. */
function slip(paper: PaperContent): readonly Block[] {
  const { colour } = PAPER_RULES[paper.kind];
  const { issuer, day } = paper;
  const roomy = slipForm(paper, BLANK_HEIGHTS);
  const form = formHeight(roomy, '五号') > SLIP_HEIGHT ? slipForm(paper, LOW_BLANKS) : roomy;
  return [
    title(paper.title, { colour, emptyBefore: 0 }),
    paragraph(numberOf(paper), { align: 'right', size: '四号', line: 480 }),
    rule(colour),
    paragraph(`${paper.addressee}：`, { align: 'left', size: '四号', line: 520 }),
    formTable(form, { size: formSize(form, SLIP_HEIGHT), colour }),
    ...signature(issuer, day, 'compact'),
  ];
}

function slipForm({ rows, cc }: PaperContent, blanks: typeof BLANK_HEIGHTS | typeof LOW_BLANKS): FormRow[] {
  const fields = rows.map(({ label, lines, blank }): FormRow => ({
    label,
    lines,
    ...(blank === undefined ? {} : { height: blanks[blank] }),
  }));
  return cc.length === 0 ? fields : [...fields, { label: '抄送', lines: [cc.join('，')] }];
}
