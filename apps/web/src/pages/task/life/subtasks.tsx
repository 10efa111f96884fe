import { useState } from 'react';
import { ApartmentOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useSubtasks } from '../../../api/task-life';
import type { Subtask, SubtaskList, TaskDetail } from '../../../api/types';
import { Attachments } from '../../../components/attachments/attachments';
import { ProblemAlert } from '../../../components/problem-alert';
import { StateTag } from '../../../components/state-tag';
import { minute } from '../../../lib/dates';
import { texts } from '../../../texts';
import { SubtaskActions } from './subtask-actions';
import { SubtaskForm } from './subtask-form';

/** 分解: who answers for which part by when. */
export function Subtasks({ task }: { task: TaskDetail }) {
  const [splitting, setSplitting] = useState(false);
  const subtasks = useSubtasks(task.id);
  return (
    <section className="panel" data-testid="subtasks">
      <div className="panel-title">
        <h2>{texts.life.subtasks}</h2>
        {subtasks.data?.maySplit === true && (
          <Button
            size="small"
            icon={<ApartmentOutlined />}
            className="no-print"
            onClick={() => setSplitting(true)}
            data-testid="subtask-add"
          >
            {texts.life.split}
          </Button>
        )}
      </div>
      <div className="panel-body">
        {subtasks.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
        <ProblemAlert error={subtasks.error} />
        {subtasks.data !== undefined && <List task={task} list={subtasks.data} />}
      </div>
      {splitting && <SubtaskForm task={task} subtask={null} onClose={() => setSplitting(false)} />}
    </section>
  );
}

function List({ task, list: { items, maySplit } }: { task: TaskDetail; list: SubtaskList }) {
  const shown = items.filter(({ state }) => state !== 'cancelled');
  const gone = items.length - shown.length;
  return (
    <>
      {shown.length === 0 && (
        <p className="quiet">{maySplit ? texts.life.noSubtasks : texts.life.noSubtasksYet}</p>
      )}
      {shown.map((subtask) => (
        <Card key={subtask.id} task={task} subtask={subtask} />
      ))}
      {gone > 0 && <p className="quiet">{texts.life.cancelled(gone)}</p>}
    </>
  );
}

function Card({ task, subtask }: { task: TaskDetail; subtask: Subtask }) {
  const { state, stateLabel, title, unit, kind, note, report, returnReason, reportedAt, reportedBy } =
    subtask;
  return (
    <article className="life-item print-keep" data-testid="subtask" data-state={state} data-kind={kind}>
      <header className="life-line">
        <StateTag state={state === 'open' ? 'active' : state} label={stateLabel} />
        <b>{unit.name}</b>
        <span className="quiet">{texts.life.kinds[kind]}</span>
        <Due subtask={subtask} />
      </header>
      <div>{title}</div>
      {note !== '' && <p className="quiet life-text">{note}</p>}
      {report !== '' && <p className="life-text">{report}</p>}
      {reportedAt !== null && (
        <p className="quiet">{texts.life.reported(reportedBy ?? '', minute(reportedAt))}</p>
      )}
      {returnReason !== '' && <p className="overdue">{texts.life.returned(returnReason)}</p>}
      <Attachments
        taskId={task.id}
        subjectType="subtask"
        subjectId={subtask.id}
        editable={subtask.actions.includes('report')}
      />
      <SubtaskActions task={task} subtask={subtask} />
    </article>
  );
}

function Due({ subtask: { due, ownDue, overdueDays } }: { subtask: Subtask }) {
  if (due === null) return <span className="quiet">{texts.life.noDue}</span>;
  return (
    <>
      <span className="quiet">
        {texts.life.dueOn(due)}
        {ownDue === null && `（${texts.life.dueWithTask}）`}
      </span>
      {overdueDays > 0 && <span className="overdue">{texts.life.overdue(overdueDays)}</span>}
    </>
  );
}
