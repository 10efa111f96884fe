import { useState } from 'react';
import { SendOutlined } from '@ant-design/icons';
import { App, Button, Modal, Popover } from 'antd';
import { keys } from '../../api/keys';
import { useIssuePlan } from '../../api/plans';
import type { Blocker, PlanReview } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import type { ReviewCounts } from '../../lib/review';
import { texts } from '../../texts';

interface Props {
  review: PlanReview;
  counts: ReviewCounts;
  onTask: (taskId: string) => void;
}

export function IssueButton({ review, counts, onTask }: Props) {
  const [asking, setAsking] = useState(false);
  const { plan, blockers } = review;
  const blocked = blockers.length > 0;
  const issue = useIssuePlan(plan.id);
  const refuse = useRefusal(keys.plan(plan.id));
  const { message } = App.useApp();
  const confirm = () =>
    issue.mutate(plan.version, {
      onSuccess: ({ tasks, notified }) => {
        setAsking(false);
        void message.success(texts.review.issued(tasks, notified));
      },
      onError: (error) => {
        setAsking(false);
        refuse(error);
      },
    });
  return (
    <>
      {blocked && <Blockers blockers={blockers} onTask={onTask} />}
      <Button
        type="primary"
        icon={<SendOutlined />}
        disabled={blocked}
        onClick={() => setAsking(true)}
        data-testid="issue-button"
      >
        {texts.review.issue}
      </Button>
      <Modal
        open={asking}
        title={texts.review.issueTitle}
        okText={texts.review.issueConfirm}
        okButtonProps={{ 'data-testid': 'issue-confirm' }}
        confirmLoading={issue.isPending}
        onOk={confirm}
        onCancel={() => setAsking(false)}
      >
        <p className="issue-text">
          {texts.review.issueText(counts.accepted, counts.leadUnits, counts.units)}
        </p>
        {counts.excluded > 0 && <p>{texts.review.excludedText(counts.excluded)}</p>}
        <ul className="issue-effects">
          {texts.review.issueEffects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

/** Why the button is off, each reason with a way to its first clause. */
function Blockers({ blockers, onTask }: { blockers: readonly Blocker[]; onTask: (taskId: string) => void }) {
  const [open, setOpen] = useState(false);
  const content = (
    <ul className="blocker-list">
      {blockers.map(({ code, text, taskIds }) => (
        <li key={code}>
          <span>{text}</span>
          {taskIds[0] !== undefined && (
            <Button
              type="link"
              size="small"
              onClick={() => {
                setOpen(false);
                onTask(taskIds[0] ?? '');
              }}
            >
              {texts.review.show}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={texts.review.blockersTitle}
      content={content}
    >
      <Button type="link" danger data-testid="blockers">
        {texts.review.blockers(blockers.length)}
      </Button>
    </Popover>
  );
}
