import { useState } from 'react';
import { App, Button, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useApplyReissue, useRefreshReissue } from '../../api/reissue';
import type { PlanReview, Reissue } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { countTakes, decisionsOf } from '../../lib/reissue';
import type { Choices } from '../../lib/reissue';
import { texts } from '../../texts';

interface Props {
  plan: PlanReview['plan'];
  reissue: Reissue;
  choices: Choices;
  undecided: number;
  onNext: () => void;
}

/** Stays in sight: how much is left, and the step that makes the version the current one. */
export function ApplyBar({ plan, reissue, choices, undecided, onNext }: Props) {
  const [asking, setAsking] = useState(false);
  const asked = reissue.changes.some(({ takes }) => takes.length > 0);
  const done = asked ? texts.reissue.allDecided : texts.reissue.nothingAsked;
  return (
    <div className="apply-bar panel no-print">
      <span role="status" className={undecided > 0 ? 'apply-left' : 'quiet'} data-testid="undecided">
        {undecided > 0 ? texts.reissue.undecided(undecided) : done}
      </span>
      {undecided > 0 && (
        <Button type="link" onClick={onNext} data-testid="next-undecided">
          {texts.reissue.next}
        </Button>
      )}
      <Button
        type="primary"
        disabled={undecided > 0}
        onClick={() => setAsking(true)}
        data-testid="reissue-apply"
      >
        {texts.reissue.apply}
      </Button>
      <ApplyDialog
        plan={plan}
        reissue={reissue}
        choices={choices}
        open={asking}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

type DialogProps = Omit<Props, 'undecided' | 'onNext'> & { open: boolean; onClose: () => void };

function ApplyDialog({ plan, reissue, choices, open, onClose }: DialogProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const refresh = useRefreshReissue(plan.id);
  const apply = useApplyReissue(plan.id, () => {
    void message.success(texts.reissue.applied(reissue.number));
    void navigate(`/plans/${plan.id}`);
  });
  const run = () =>
    apply.mutate({
      version: plan.version,
      answers: { revisionId: reissue.revisionId, decisions: decisionsOf(reissue, choices) },
    });
  return (
    <Modal
      open={open}
      title={texts.reissue.applyTitle(reissue.number)}
      okText={texts.reissue.apply}
      okButtonProps={{ 'data-testid': 'reissue-confirm', disabled: apply.isError }}
      confirmLoading={apply.isPending}
      onOk={run}
      onCancel={onClose}
      afterClose={() => {
        // Whatever stood in the way, the next try is made on what is there now.
        if (apply.isError) void refresh();
        apply.reset();
      }}
    >
      <p>{texts.reissue.applyText}</p>
      <Effects reissue={reissue} choices={choices} />
      <ProblemAlert error={apply.error} />
    </Modal>
  );
}

const { effects } = texts.reissue;

function Effects({ reissue, choices }: Pick<Props, 'reissue' | 'choices'>) {
  const counts = countTakes(reissue, choices);
  const takes = (['adopt', 'keep', 'add', 'skip', 'cancel'] as const).filter((take) => counts[take] > 0);
  return (
    <ul className="apply-effects">
      <li>{effects.unchanged(reissue.unchanged)}</li>
      {takes.map((take) => (
        <li key={take}>{effects[take](counts[take])}</li>
      ))}
    </ul>
  );
}
