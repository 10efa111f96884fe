import { useState } from 'react';
import { App, Button } from 'antd';
import { keys } from '../../api/keys';
import { useConfirmMilestone } from '../../api/tasks';
import type { MilestoneView, TaskDetail } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';
import { MilestoneForm } from './milestone-form';
import { ReturnDialog } from './return-dialog';

interface Props {
  task: TaskDetail;
  milestone: MilestoneView;
}

export function MilestoneActions({ task, milestone }: Props) {
  const mayReport = task.may.reportMilestones && milestone.state !== 'confirmed';
  const mayReview = task.may.reviewMilestones && milestone.state === 'reported';
  return (
    <div className="no-print">
      {mayReport && <Report task={task} milestone={milestone} />}
      {mayReview && <Review task={task} milestone={milestone} />}
    </div>
  );
}

function Report({ task, milestone }: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <MilestoneForm task={task} milestone={milestone} onClose={() => setOpen(false)} />;
  return (
    <Button
      size="small"
      className="milestone-button"
      onClick={() => setOpen(true)}
      data-testid="milestone-report"
    >
      {milestone.state === 'reported' ? texts.task.milestoneReportAgain : texts.task.milestoneReport}
    </Button>
  );
}

function Review({ task, milestone }: Props) {
  const [returning, setReturning] = useState(false);
  const confirm = useConfirmMilestone(task.id);
  const refuse = useRefusal(keys.task(task.id));
  const { message } = App.useApp();
  const run = () =>
    confirm.mutate(milestone, {
      onSuccess: () => void message.success(texts.task.confirmed),
      onError: refuse,
    });
  return (
    <div className="row-actions milestone-button">
      <Button
        size="small"
        type="primary"
        loading={confirm.isPending}
        onClick={run}
        data-testid="milestone-confirm"
      >
        {texts.task.confirm}
      </Button>
      <Button size="small" onClick={() => setReturning(true)} data-testid="milestone-return">
        {texts.task.return}
      </Button>
      {returning && <ReturnDialog task={task} milestone={milestone} onClose={() => setReturning(false)} />}
    </div>
  );
}
