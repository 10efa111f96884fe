import { memo } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tooltip } from 'antd';
import type { DraftTask, MilestoneView, TargetView } from '../../api/types';
import { UnitLines } from '../../components/unit-tag';
import { measure } from '../../lib/figures';
import { linkKeys } from '../../lib/review';
import { texts } from '../../texts';

export interface ClauseActions {
  edit: (task: DraftTask) => void;
  include: (task: DraftTask, included: boolean) => void;
  show: (key: string) => void;
}

interface Props {
  task: DraftTask;
  readOnly: boolean;
  saving: boolean;
  actions: ClauseActions;
}

export const ClauseCard = memo(function ClauseCard({ task, readOnly, saving, actions }: Props) {
  return (
    <article
      className={`clause-card${task.included ? '' : ' clause-card-out'}`}
      data-link={linkKeys.task(task.id)}
      data-testid="clause-card"
      data-path={task.clause.path}
      aria-busy={saving}
    >
      <CardHead task={task} readOnly={readOnly} saving={saving} actions={actions} />
      <CardUnits task={task} />
      {task.targets.length > 0 && (
        <ul className="target-list">
          {task.targets.map((target) => (
            <Target key={target.id} target={target} />
          ))}
        </ul>
      )}
      <Milestones milestones={task.milestones} />
    </article>
  );
});

function CardHead({ task, readOnly, saving, actions }: Props) {
  return (
    <header className="clause-head">
      {!readOnly && (
        <Tooltip title={texts.review.includeHint} mouseEnterDelay={0.6}>
          <Checkbox
            checked={task.included}
            disabled={saving}
            aria-label={texts.review.include}
            onChange={(event) => actions.include(task, event.target.checked)}
            data-testid="clause-include"
          />
        </Tooltip>
      )}
      <h4>
        {task.clause.number !== null && <span className="clause-number">{task.clause.number}</span>}
        {task.title}
        {!task.included && <span className="state state-suspended">{texts.review.notIncluded}</span>}
      </h4>
      <Button
        type="link"
        size="small"
        className="see-text"
        onClick={() => actions.show(linkKeys.task(task.id))}
      >
        {texts.review.seeText}
      </Button>
      {!readOnly && (
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

function CardUnits({ task }: { task: DraftTask }) {
  const noLead = !task.assignments.some(({ role }) => role === 'lead');
  return (
    <div className="clause-units">
      {noLead && task.included && (
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
