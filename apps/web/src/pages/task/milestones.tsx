import { useCalendarYears } from '../../api/calendar';
import type { MilestoneView, TaskDetail } from '../../api/types';
import { StateTag } from '../../components/state-tag';
import { minute } from '../../lib/dates';
import { figure, measure } from '../../lib/figures';
import { texts } from '../../texts';
import { Attachments } from '../../components/attachments/attachments';
import { MilestoneActions } from './milestone-actions';
import { MilestoneExtensions } from './milestone-extensions';

export function Milestones({ task }: { task: TaskDetail }) {
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.task.milestones}</h2>
        {task.milestonesTotal > 0 && (
          <span className="quiet">
            {texts.ledger.milestones(task.milestonesConfirmed, task.milestonesTotal)}
          </span>
        )}
      </div>
      <div className="panel-body">
        <ProvisionalYears milestones={task.milestones} />
        {task.milestones.length === 0 ? (
          <p className="quiet">{texts.task.noMilestones}</p>
        ) : (
          <ol className="timeline">
            {task.milestones.map((milestone) => (
              <Milestone key={milestone.id} task={task} milestone={milestone} />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

/** Days left are counted in workdays; of a year without its notice that is a guess. */
function ProvisionalYears({ milestones }: { milestones: readonly MilestoneView[] }) {
  const { data } = useCalendarYears();
  const open = milestones
    .filter(({ state }) => state !== 'confirmed')
    .map(({ due }) => Number(due.slice(0, 4)));
  const years = (data?.provisionalYears ?? []).filter((year) => open.includes(year));
  if (years.length === 0) return null;
  return (
    <p className="quiet" data-testid="provisional-years">
      {texts.task.provisional(years.join('、'))}
    </p>
  );
}

function Milestone({ task, milestone }: { task: TaskDetail; milestone: MilestoneView }) {
  const moved = milestone.originalDue !== milestone.due;
  return (
    <li
      className={`timeline-item timeline-${milestone.overdueDays > 0 ? 'late' : milestone.state}`}
      data-testid="milestone"
    >
      <div className="timeline-head">
        <b title={milestone.rule}>{milestone.due}</b>
        {moved && (
          <s className="quiet" aria-label={texts.task.originalDue(milestone.originalDue)}>
            {texts.task.originalDue(milestone.originalDue)}
          </s>
        )}
        <StateTag state={milestone.state} label={texts.task.milestoneStates[milestone.state]} />
        {milestone.overdueDays > 0 && (
          <span className="overdue">{texts.task.overdue(milestone.overdueDays)}</span>
        )}
      </div>
      {milestone.targets.length === 0 ? <div>{milestone.name}</div> : <Targets milestone={milestone} />}
      <Evidence milestone={milestone} />
      <Attachments
        taskId={task.id}
        subjectType="milestone"
        subjectId={milestone.id}
        editable={(task.may.reportMilestones || task.may.reviewMilestones) && milestone.state !== 'confirmed'}
      />
      <MilestoneActions task={task} milestone={milestone} />
      <MilestoneExtensions taskId={task.id} milestone={milestone} />
    </li>
  );
}

function Targets({ milestone }: { milestone: MilestoneView }) {
  return (
    <ul className="milestone-targets">
      {milestone.targets.map((target) => {
        const planned = measure(target);
        return (
          <li key={target.targetId}>
            <span className="milestone-quote">{target.quote}</span>
            {planned !== null && (
              <span className="milestone-figures">
                {texts.task.planned} {planned}
                {target.reached !== null && (
                  <b>
                    {' '}
                    · {texts.task.reached} {figure(target.reached)}
                    {target.unit ?? ''}
                  </b>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Evidence({ milestone }: { milestone: MilestoneView }) {
  const { evidence, returnReason, reportedAt, state } = milestone;
  return (
    <>
      {evidence !== '' && (
        <p className="evidence">
          {evidence}
          {reportedAt !== null && <span className="quiet"> {texts.task.reportedAt(minute(reportedAt))}</span>}
        </p>
      )}
      {state === 'returned' && returnReason !== '' && (
        <p className="return-reason">
          {texts.task.returnReason}：{returnReason}
        </p>
      )}
    </>
  );
}
