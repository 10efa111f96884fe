import type { Line, Source } from '../../prepare/source.js';
import type { Span } from '../../types.js';
import { slice } from '../../prepare/source.js';
import { SIGNATURE_LINE } from '../../segment/vocabulary.js';
import { FULL_DATE, readDate } from './dates.js';

/**
 * Who issued the plan, and when: the signature, else the notice's heading, else who is said to have issued it.
 *
 *     枫林市人民政府
 *     ^^^^^^^^^^^^^^ issuer
 *     2024年6月21日
 *     ^^^^^^^^^^^^^ date
 * Leaves alone: 2024-06-07 00:00 (the day a page was put up).
 */
export interface Signature {
  readonly issuer: string | null;
  readonly issuedOn: string | null;
}

const BODY =
  '(?:人民政府|政府|办公室|办公厅|管理委员会|管委会|委员会|党工委|指挥部|领导小组|工作专班|市委|区委|县委|省委|局|厅|委|部|院|会|中心)';
const SIGNED_WITH_DATE = new RegExp(`^([\\u3400-\\u9fff()]{2,40}${BODY}) +${FULL_DATE.source}$`);
const DATE_ONLY = new RegExp(`^${FULL_DATE.source}$`);
/** 【规范性文件】, 政务服务丨: what a page says of a heading. */
const HEAD_LABEL = '(?:\\([^()]{2,10}\\))?(?:[\\u3400-\\u9fff]{2,8}[丨|])?';
const NOTICE_HEAD = new RegExp(
  `^${HEAD_LABEL}(?:[^《》 ]{4,24}号 )?([\\u3400-\\u9fff ]{2,120}?${BODY}) ?关于`,
);
const ABOUT = /^关于(?:印发|转发|下发|公布|发布)/;
const SAID = new RegExp(
  `([\\u3400-\\u9fff]{2,20}?${BODY})(?:办公室|办公厅)?(?:正式|近日|日前|于.{2,12}日)?(?:印发|发布|出台|制定)(?:实施)?了?《`,
);
const LABEL =
  /(?:发文机关|发布单位|制发机关|发文单位|成文单位|制定机关|发布机构|颁布单位) ?:? ?([\u3400-\u9fff]{4,40})$/;
const DATE_LABEL = /(?:成文日期|成文时间|发文日期|印发日期|签发日期|印发时间|发文时间)[ :|\t]*/;
/** A label's value starts with its year; 成文日期:|发布日期:2020年4月9日 holds none. */
const STARTS_WITH_YEAR = /^(?:\d|[零一二三四五六七八九O○]{4})/;
/** The day a page was put up, above its date. */
const PAGE_DATE = /^(?:发布|公开|生成|更新|公布|上线)(?:日期|时间) ?:?$/;
const PRINTED = /日印发$/;

const compact = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `枫林市人民政府 2024年6月21日` */
function signedOnLine(source: Source, line: Line): Signature | null {
  const same = SIGNED_WITH_DATE.exec(line.text);
  if (!same?.[1]) return null;
  const issuer = compact(source.text.slice(line.from, line.from + same[1].length));
  return { issuer, issuedOn: readDate(line.text) };
}

const isSigned = (line: Line | undefined): line is Line =>
  line !== undefined && SIGNATURE_LINE.test(line.text);

/** （某局代章）: whose seal stands in for the signer's. */
const STAMPED_FOR = /^\([^()]{2,30}(?:代章|盖章|章)\)$/;

/** Those who sign above a date (several sign together), else the one below it. */
function signers(lines: readonly Line[], index: number): Line[] {
  const signed: Line[] = [];
  for (let i = index - 1, line = lines[i]; line; i -= 1, line = lines[i]) {
    if (STAMPED_FOR.test(line.text)) continue;
    if (!isSigned(line)) break;
    signed.push(line);
  }
  const below = lines[index + 1];
  return signed.length === 0 && isSigned(below) ? [below] : signed.reverse();
}

function signatureAt(source: Source, lines: readonly Line[], index: number, line: Line): Signature | null {
  if (!DATE_ONLY.test(line.text)) return signedOnLine(source, line);
  const names = signers(lines, index).map((signer) => compact(slice(source, signer)));
  return names.length > 0 ? { issuer: names.join(' '), issuedOn: readDate(line.text) } : null;
}

function findSignature(source: Source, lines: readonly Line[]): Signature | null {
  for (const [i, line] of [...lines.entries()].reverse()) {
    const signature = signatureAt(source, lines, i, line);
    if (signature) return signature;
  }
  return null;
}

/** Dates that stand alone and are no page's. */
const bareDates = (lines: readonly Line[]): Line[] =>
  lines.filter(({ text }, i) => DATE_ONLY.test(text) && !PAGE_DATE.test(lines[i - 1]?.text ?? ''));

/** A date that stands alone and is signed by nobody, nearest to the body. */
const bareDate = (line: Line | undefined): string | null => readDate(line?.text ?? '');

/** First group of a pattern, cut from the original text. */
function firstGroup(source: Source, lines: readonly Span[], pattern: RegExp): string | null {
  for (const line of lines) {
    const view = source.view.slice(line.from, line.to);
    const match = pattern.exec(view);
    if (!match?.[1]) continue;
    const from = line.from + match.index + match[0].indexOf(match[1]);
    return compact(source.text.slice(from, from + match[1].length));
  }
  return null;
}

function labelledDate(lines: readonly Line[]): string | null {
  for (const [i, { text }] of lines.entries()) {
    const match = DATE_LABEL.exec(text);
    const rest = match && (text.slice(match.index + match[0].length) || (lines[i + 1]?.text ?? ''));
    if (rest && STARTS_WITH_YEAR.test(rest)) {
      return readDate(rest.replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}).*$/, '$1年$2月$3日'));
    }
    if (PRINTED.test(text)) return readDate(text);
  }
  return null;
}

/** A heading that is broken behind the issuer: 某县人民政府 / 关于印发某方案的通知. */
function brokenHead(source: Source, head: readonly Line[]): string | null {
  const issuer = head.find((line, i) => isSigned(line) && ABOUT.test(head[i + 1]?.text ?? ''));
  return issuer ? compact(slice(source, issuer)) : null;
}

/** 县人民政府办公室 is printed with its place elsewhere in the head: 竹山县人民政府办公室 / 关于印发…. */
const WITHOUT_PLACE = /^[省市县區区州旗縣]人民政府[\u3400-\u9fff]*$/;

function withPlace(source: Source, head: readonly Line[], issuer: string): string {
  if (!WITHOUT_PLACE.test(issuer)) return issuer;
  const placed = new RegExp(`(?:^|[^\\u3400-\\u9fff])([\\u3400-\\u9fff]{1,8}${issuer})(?=[关關][于於]|$)`);
  const lines = head.map((line) => placed.exec(slice(source, line))?.[1]);
  return lines.find((name) => name !== undefined) ?? issuer;
}

/** Who is named as issuer where nobody signs. */
const namedIssuer = (source: Source, head: readonly Line[]): string | null =>
  firstGroup(source, head, NOTICE_HEAD) ??
  brokenHead(source, head) ??
  firstGroup(source, head, SAID) ??
  firstGroup(source, head, LABEL);

/** The day of issue where nobody signs: a label's, else a date that stands alone. */
const namedDate = (head: readonly Line[], after: readonly Line[]): string | null =>
  labelledDate(head) ??
  labelledDate(after) ??
  bareDate(bareDates(head).at(-1)) ??
  bareDate(bareDates(after)[0]);

/** Reads signature, notice heading and labels in the lines before and after the body. */
export function recogniseIssuer(source: Source, head: readonly Line[], after: readonly Line[]): Signature {
  const signature = findSignature(source, head) ?? findSignature(source, after);
  const issuer = signature?.issuer ?? namedIssuer(source, head);
  return {
    issuer: issuer && withPlace(source, head, issuer),
    issuedOn: signature?.issuedOn ?? namedDate(head, after),
  };
}
