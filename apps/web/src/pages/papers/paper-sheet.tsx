import type { PaperContent } from '../../api/types';
import { paperTexts as texts } from '../../texts/papers';
import './papers.css';

/** 2026年1月5日 */
export function officialDay(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${year ?? ''}年${Number(month)}月${Number(dayOfMonth)}日`;
}

/** The page as it will be printed, drawn from the same content as the file. */
export function PaperSheet({ content }: { content: PaperContent }) {
  const slip = content.rows.length > 0;
  return (
    <div className="paper-desk">
      <article
        className={`paper-sheet paper-${content.kind}`}
        aria-label={texts.preview}
        data-testid="paper-sheet"
        data-kind={content.kind}
      >
        {slip ? <Slip content={content} /> : <Letter content={content} />}
      </article>
    </div>
  );
}

const numberOf = ({ numberText }: PaperContent) => (numberText === '' ? texts.noNumber : numberText);

function Letter({ content }: { content: PaperContent }) {
  const { issuer, title, addressee, blocks, cc, day } = content;
  return (
    <>
      <div className="paper-head">{issuer}</div>
      <div className="paper-number">{numberOf(content)}</div>
      <hr className="paper-rule" />
      <h2 className="paper-title">{title}</h2>
      <p>{addressee}：</p>
      {blocks.map(({ style, text }, index) => (
        <p key={index} className={`paper-${style}`}>
          {text}
        </p>
      ))}
      <Signature content={content} />
      <div className="paper-imprint">
        {cc.length > 0 && <div>{texts.ccLine(cc.join('，'))}</div>}
        <div>{texts.printed(issuer, officialDay(day))}</div>
      </div>
    </>
  );
}

function Slip({ content }: { content: PaperContent }) {
  const { title, addressee, rows, cc } = content;
  const all = cc.length === 0 ? rows : [...rows, { label: '抄送', lines: [cc.join('，')] }];
  return (
    <>
      <h2 className="paper-title">{title}</h2>
      <div className="paper-number paper-number-right">{numberOf(content)}</div>
      <hr className="paper-rule" />
      <p>{addressee}：</p>
      <table className="paper-form">
        <tbody>
          {all.map(({ label, lines, ...row }) => (
            <tr key={label} className={'blank' in row ? `paper-blank-${row.blank ?? ''}` : ''}>
              <th scope="row">{label}</th>
              <td>
                {lines.map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Signature content={content} />
    </>
  );
}

const Signature = ({ content: { issuer, day } }: { content: PaperContent }) => (
  <div className="paper-signature">
    <div>{issuer}</div>
    <div>{officialDay(day)}</div>
  </div>
);
