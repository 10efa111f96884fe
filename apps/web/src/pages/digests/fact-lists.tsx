import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DigestContent } from '../../api/types';
import { texts } from '../../texts';
import { digestTexts } from '../../texts/digests';

interface Props {
  content: DigestContent;
}

interface ListProps {
  title: string;
  /** Where a link of the digest's mail leads. */
  anchor: string;
  total: number;
  heads: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** A list as it was counted when the digest was made; nothing where there is nothing. */
function FactList({ title, anchor, total, heads, rows }: ListProps) {
  if (total === 0) return null;
  return (
    <section className="panel" id={anchor} data-testid={`digest-${anchor}`}>
      <div className="panel-title">
        <h2>
          {title} <span className="quiet">{total}</span>
        </h2>
      </div>
      <div className="table-scroll">
        <table className="digest-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, place) => (
                  <td key={heads[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < total && <p className="panel-body quiet">{digestTexts.firstRows(rows.length, total)}</p>}
    </section>
  );
}

const taskLink = (id: string | null, text: string) =>
  id === null ? text : <Link to={`/tasks/${id}`}>{text}</Link>;

export function Waiting({ content: { waiting, waitingRows } }: Props) {
  const label = (kind: keyof typeof digestTexts.waitingKinds) => digestTexts.waitingKinds[kind];
  return (
    <>
      {waiting.length > 0 && (
        <p className="digest-note" data-testid="digest-waiting-kinds">
          {waiting
            .map(({ kind, count, oldestDays }) => digestTexts.waitingKind(label(kind), count, oldestDays))
            .join('；')}
        </p>
      )}
      <FactList
        title={digestTexts.waiting}
        anchor="waiting"
        total={waitingRows.total}
        heads={[digestTexts.kind, texts.digests.task, digestTexts.who, digestTexts.waitingDays]}
        rows={waitingRows.rows.map(({ kind, taskId, title, who, waitingDays }) => [
          label(kind),
          taskLink(taskId, title),
          who,
          waitingDays,
        ])}
      />
    </>
  );
}

export function MissedReports({ content: { missedReports } }: Props) {
  return (
    <FactList
      title={digestTexts.missedReports}
      anchor="missed-reports"
      total={missedReports.total}
      heads={[
        texts.digests.unit,
        digestTexts.period,
        digestTexts.standing,
        texts.digests.due,
        digestTexts.daysLate,
      ]}
      rows={missedReports.rows.map(({ unit, period, standing, due, daysLate }) => [
        unit.name,
        period,
        digestTexts.standings[standing],
        due,
        daysLate,
      ])}
    />
  );
}

export function OpenInstructions({ content: { instructions } }: Props) {
  return (
    <FactList
      title={digestTexts.instructions}
      anchor="instructions"
      total={instructions.total}
      heads={[
        digestTexts.subject,
        digestTexts.text,
        digestTexts.units,
        digestTexts.answerDue,
        digestTexts.daysLate,
      ]}
      rows={instructions.rows.map(({ taskId, subject, text, units, due, overdueDays }) => [
        taskLink(taskId, subject),
        text,
        units.join('、'),
        due ?? '—',
        overdueDays === 0 ? '' : overdueDays,
      ])}
    />
  );
}

export function Papers({ content: { papers } }: Props) {
  return (
    <FactList
      title={digestTexts.papers}
      anchor="papers"
      total={papers.total}
      heads={[digestTexts.paper, texts.digests.task, texts.digests.unit]}
      rows={papers.rows.map(({ kind, year, number, taskId, title, unit }) => [
        `${digestTexts.paperKinds[kind]}${digestTexts.paperNumber(year, number)}`,
        taskLink(taskId, title),
        unit,
      ])}
    />
  );
}
