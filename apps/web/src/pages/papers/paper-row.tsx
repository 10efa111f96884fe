import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { Paper } from '../../api/types';
import { dayOf } from '../../lib/dates';
import { paperTexts as texts } from '../../texts/papers';

interface Props {
  paper: Paper;
  picked?: boolean;
  onPick?: (picked: boolean) => void;
  /** Off where the page is about the task itself. */
  withTask?: boolean;
}

/** One paper of a list: what it is, to whom, about what, and how it stands. */
export function PaperRow({ paper, picked, onPick, withTask = true }: Props) {
  const { id, kind, kindLabel, numberText, unit, task, reason, obstacle, stateLabel } = paper;
  const name = numberText === '' ? texts.noNumber : numberText;
  return (
    <article
      className="paper-row print-keep"
      data-testid="paper-row"
      data-state={paper.state}
      data-kind={kind}
    >
      {onPick !== undefined && (
        <Checkbox
          checked={picked === true}
          aria-label={`${kindLabel} ${unit.name} ${task.title}`}
          onChange={({ target }) => onPick(target.checked)}
          data-testid="paper-pick"
        />
      )}
      <div className="paper-row-body">
        <div className="paper-row-head">
          <span className={`paper-kind paper-kind-${kind}`}>{kindLabel}</span>
          <Link to={`/papers/${id}`} data-testid="paper-open">
            {name}
          </Link>
          <b>{unit.name}</b>
          <span className="quiet">{stateLabel}</span>
        </div>
        {withTask && (
          <div>
            {task.code} {task.title}
          </div>
        )}
        {reason !== '' && <div className="quiet">{reason}</div>}
        {obstacle !== '' && <div className="paper-warning">{texts.lapses(obstacle)}</div>}
        <Standing paper={paper} />
      </div>
    </article>
  );
}

/** 签发、签收、作废, or why it was not issued. */
export function Standing({ paper }: { paper: Paper }) {
  const { state, issued, dropped, voided, acknowledged, answerDue, day } = paper;
  const by = (person: string | null) => person ?? texts.system;
  if (state === 'draft')
    return (
      <div className="quiet">
        {texts.asked(day)} · {texts.answerBy(answerDue)}
      </div>
    );
  if (dropped !== null)
    return <div className="quiet">{texts.droppedBecause(dropped.reason, by(dropped.person))}</div>;
  return (
    <>
      <div className="quiet">
        {issued !== null && `${texts.issuedAt(dayOf(issued.at), by(issued.person))} · `}
        {texts.answerBy(answerDue)} ·{' '}
        {acknowledged === null
          ? texts.notAcknowledged
          : texts.acknowledgedAt(dayOf(acknowledged.at), by(acknowledged.person))}
      </div>
      {voided !== null && <div className="paper-voided">{texts.voidedBecause(voided.reason)}</div>}
    </>
  );
}
