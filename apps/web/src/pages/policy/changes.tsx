import type { RuleChange } from '../../api/policies';
import { texts } from '../../texts';

/** Differences between two versions, a line each. */
export function Changes({ changes }: { changes: readonly RuleChange[] }) {
  return (
    <ul className="policy-changes">
      {changes.map(({ label, from, to }, place) => (
        <li key={`${place} ${label}`} data-testid="policy-change">
          {texts.policy.change(label, from, to)}
        </li>
      ))}
    </ul>
  );
}
