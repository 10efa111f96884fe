import { Alert, Button } from 'antd';
import type { usePolicyCheck } from '../../../api/policies';
import { ProblemAlert } from '../../../components/problem-alert';
import { texts } from '../../../texts';
import { Changes } from '../changes';

const words = texts.policy.ladders;

interface Props {
  check: ReturnType<typeof usePolicyCheck>;
  onDiscard: () => void;
}

/** What stands in the way of a draft, and what it would change. */
export function DraftState({ check, onDiscard }: Props) {
  const { complaints = [], changes = [] } = check.data ?? {};
  return (
    <div className="panel-body policy-draft" data-testid="policy-draft">
      <ProblemAlert error={check.error} />
      {complaints.map(({ place, text }) => (
        <Alert key={`${place} ${text}`} type="error" showIcon title={text} data-testid="policy-complaint" />
      ))}
      <b>{changes.length === 0 ? words.nothing : words.willChange}</b>
      <Changes changes={changes} />
      <Button size="small" onClick={onDiscard} data-testid="ladder-discard">
        {words.discard}
      </Button>
    </div>
  );
}
