import { memo } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { DraftTask, MilestoneView, TargetView } from '../../api/types';
import { UnitLines } from '../../components/unit-tag';
import { measure } from '../../lib/figures';
import { isOut, linkKeys } from '../../lib/review';
import { texts } from '../../texts';
import type { Decision } from '../../api/review';
import { DecisionRow, LeadProposals, ReviewMark } from './clause-review';

export interface ClauseActions {
  edit: (task: DraftTask) => void;
  decide: (decision: Decision) => void;
  show: (key: string) => void;
}

interface Props {
  task: DraftTask;
  readOnly: boolean;
  saving: boolean;
  /** A reviewed draft of an issued plan: it is handed out from its own page. */
  goesAlone: boolean;
  actions: ClauseActions;
}

export const ClauseCard = memo(function ClauseCard({ task, readOnly, saving, goesAlone, actions }: Props) {
  return (
    <article
      className={`clause-card${isOut(task) ? ' clause-card-out' : ''}`}
      data-link={linkKeys.task(task.id)}
      data-testid="clause-card"
      data-path={task.clause.path}
      aria-busy={saving}
    >
      <CardHead task={task} readOnly={readOnly} saving={saving} actions={actions} />
      <Sources task={task} />
      <CardUnits task={task} />
      {task.targets.length > 0 && (
        <ul className="target-list">
          {task.targets.map((target) => (
            <Target key={target.id} target={target} />
          ))}
        </ul>
      )}
      <Milestones milestones={task.milestones} />
      {!readOnly && task.mergedInto === null && (
        <>
          <LeadProposals task={task} saving={saving} decide={actions.decide} />
          <DecisionRow task={task} saving={saving} goesAlone={goesAlone} decide={actions.decide} />
        </>
      )}
    </article>
  );
});

function CardHead({ task, readOnly, saving, actions }: Omit<Props, 'goesAlone'>) {
  return (
    <header className="clause-head">
      <h4>
        {task.clause.number !== null && <span className="clause-number">{task.clause.number}</span>}
        {task.title}
        <ReviewMark task={task} />
      </h4>
      {task.clause.current && (
        <Button
          type="link"
          size="small"
          className="see-text"
          onClick={() => actions.show(linkKeys.task(task.id))}
        >
          {texts.review.seeText}
        </Button>
      )}
      {!readOnly && task.mergedInto === null && (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          disabled={saving}
          onClick={() => actions.edit(task)}
          data-testid="edit-units"
        >
          {texts.review.editUnits}
        </Button>
      )}
    </header>
  );
}

/** Where the other clauses of a merged task stand. */
function Sources({ task }: { task: DraftTask }) {
  const others = task.sources.slice(1);
  if (others.length === 0) return null;
  return (
    <div className="quiet clause-sources" data-testid="merged-sources">
      {texts.review.mergedFrom}
      {others.map(({ path, title }) => `${path}${title === null ? '' : ` ${title}`}`).join('、')}
    </div>
  );
}

function CardUnits({ task }: { task: DraftTask }) {
  const noLead = !task.assignments.some(({ role }) => role === 'lead');
  return (
    <div className="clause-units">
      {noLead && !isOut(task) && (
        <div className="clause-warning" data-testid="no-lead">
          {texts.assignment.noLead}
        </div>
      )}
      <UnitLines assignments={task.assignments} linkOf={({ id }) => linkKeys.assignment(id)} />
    </div>
  );
}

function Target({ target }: { target: TargetView }) {
  const figures = [measure(target), ...whenOf(target)].filter((part) => part !== null);
  return (
    <li data-link={linkKeys.target(target.id)} tabIndex={0}>
      <span>{target.quote}</span>
      {figures.length > 0 && <span className="target-figures">{figures.join(' · ')}</span>}
    </li>
  );
}

function whenOf({ due, dueText, recurring, baseline }: TargetView): string[] {
  return [
    ...(recurring === null ? [] : [texts.review.recurring[recurring] ?? recurring]),
    ...(due === null ? (dueText === null ? [] : [dueText]) : [due]),
    ...(baseline === null ? [] : [texts.review.baseline(baseline)]),
  ];
}

function Milestones({ milestones }: { milestones: readonly MilestoneView[] }) {
  return (
    <div className="clause-milestones">
      <span className="unit-line-role">{texts.review.milestones}</span>
      {milestones.length === 0 ? (
        <span className="quiet">{texts.review.undated}</span>
      ) : (
        milestones.map(({ id, due, name, rule, basis }) => (
          <Tooltip
            key={id}
            title={
              <>
                <div>{name}</div>
                <div className="tooltip-rule">{rule}</div>
              </>
            }
          >
            <span className={`due-chip due-chip-${basis}`} tabIndex={0}>
              {due}
            </span>
          </Tooltip>
        ))
      )}
    </div>
  );
}
