import { useObjections } from '../../../api/task-life';
import type { Objection } from '../../../api/types';
import { ProblemAlert } from '../../../components/problem-alert';
import { StateTag } from '../../../components/state-tag';
import { minute } from '../../../lib/dates';
import { texts } from '../../../texts';

/** 职责异议, decided ones too; nothing where there never was one. */
export function Objections({ taskId }: { taskId: string }) {
  const objections = useObjections(taskId);
  if (objections.isError) return <ProblemAlert error={objections.error} title={texts.life.objections} />;
  if (objections.data === undefined || objections.data.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.life.objections}</h2>
      </div>
      <div className="panel-body">
        {objections.data.map((objection) => (
          <ObjectionCard key={objection.id} objection={objection} />
        ))}
      </div>
    </section>
  );
}

function ObjectionCard({ objection }: { objection: Objection }) {
  const { unit, person, at, reason, proposedUnit, state, stateLabel, clauseText } = objection;
  return (
    <article className="life-item print-keep" data-testid="objection" data-state={state}>
      <header className="life-line">
        <StateTag state={state === 'open' ? 'objected' : 'closed'} label={stateLabel} />
        <span className="quiet">{texts.life.objectionBy(unit.name, person, minute(at))}</span>
      </header>
      <p className="life-text">{reason}</p>
      {proposedUnit !== null && <p>{texts.life.proposed(proposedUnit.name)}</p>}
      <details>
        <summary className="quiet">{texts.life.clauseThen}</summary>
        <p className="life-text">{clauseText}</p>
      </details>
      <Decision objection={objection} />
    </article>
  );
}

function Decision({
  objection: { decidedAt, decidedBy, decisionNote, stateLabel },
}: {
  objection: Objection;
}) {
  if (decidedAt === null) return null;
  return (
    <p className="life-answer">
      {stateLabel}
      {decisionNote !== '' && `：${decisionNote}`}
      <span className="quiet"> {texts.life.decided(decidedBy ?? '', minute(decidedAt))}</span>
    </p>
  );
}
