import { Link } from 'react-router';
import type { TaskDetail } from '../../api/types';
import { LightTag } from '../../components/light-tag';
import { StateTag } from '../../components/state-tag';
import { dayOf } from '../../lib/dates';
import { ledgerLink } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { TaskActions } from './task-actions';
import { TaskLadder } from './task-ladder';

export function TaskHead({ task }: { task: TaskDetail }) {
  return (
    <section className={`panel task-head task-head-${task.light ?? task.class}`}>
      <div className="task-head-line">
        <span className="task-code" data-testid="task-code">
          {task.code}
        </span>
        <StateTag state={task.state} label={task.stateLabel} />
        {task.completion !== null && (
          <span className={task.completion.kind === 'late' ? 'overdue' : 'quiet'} data-testid="completion">
            {task.completion.label}
          </span>
        )}
        <LightTag light={task.light} ledgerClass={task.class} reason={task.lightReason} />
        {task.lightReason !== texts.classes[task.class] && (
          <span className="task-reason">{task.lightReason}</span>
        )}
      </div>
      <h1>{task.title}</h1>
      <div className="key-facts">
        <span>
          {texts.task.plan} <Link to={ledgerLink({ planId: task.plan.id })}>{task.plan.title}</Link>
          {task.section !== null && ` · ${task.section}`}
        </span>
        <Due task={task} />
        <When label={texts.task.issuedAt} at={task.issuedAt} />
        <AcceptDue task={task} />
        <When label={texts.task.acceptedAt} at={task.acceptedAt} />
        <When label={texts.task.completedAt} at={task.completedAt} />
        <TaskLadder taskId={task.id} />
      </div>
      <TaskActions task={task} />
    </section>
  );
}

function Due({ task }: { task: TaskDetail }) {
  const moved = task.originalDue !== null && task.originalDue !== task.currentDue;
  return (
    <span>
      {texts.task.due} <b>{task.currentDue ?? texts.ledger.undated}</b>
      {moved && `（${texts.task.originalDue(task.originalDue ?? '')}）`}
    </span>
  );
}

function When({ label, at }: { label: string; at: string | null }) {
  if (at === null) return null;
  return (
    <span>
      {label} <b>{dayOf(at)}</b>
    </span>
  );
}

/** The clock of 签收, while it waits. */
function AcceptDue({ task: { acceptance } }: { task: TaskDetail }) {
  if (acceptance === null) return null;
  const { due, overdueDays } = acceptance;
  return (
    <span data-testid="acceptance">
      {texts.life.acceptDue(due)}{' '}
      {overdueDays > 0 && <span className="overdue">{texts.life.acceptOverdue(overdueDays)}</span>}
    </span>
  );
}
