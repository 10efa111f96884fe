import { Modal, Skeleton } from 'antd';
import { useLadder } from '../../api/policies';
import type { Id } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { LadderSelect } from '../../components/ladder-select';
import { texts } from '../../texts';

interface Props {
  plan: { id: Id; title: string };
  onClose: () => void;
}

/** 提醒规则 of a whole plan. */
export function PlanLadder({ plan: { id, title }, onClose }: Props) {
  const ladder = useLadder('plans', id);
  return (
    <Modal open footer={null} onCancel={onClose} title={texts.policy.choice.of(title)}>
      {ladder.isPending && <Skeleton active paragraph={{ rows: 1 }} />}
      {ladder.isError && <ErrorView error={ladder.error} retry={() => void ladder.refetch()} />}
      {ladder.data && <LadderSelect owner="plans" id={id} choice={ladder.data} />}
      <p className="quiet">{texts.policy.choice.hint}</p>
    </Modal>
  );
}
