import type { ReissueChange, ReissueClause } from '../../api/types';
import { texts } from '../../texts';

const leadOf = ({ lead }: ReissueClause): string => lead.join('、') || texts.common.none;
const dueOf = ({ lastDue }: ReissueClause): string => lastDue ?? texts.reissue.none;

const FACTS = [
  ['lead', texts.reissue.lead, leadOf],
  ['due', texts.reissue.due, dueOf],
] as const;

/** Lead and last day, before and after. */
export function ChangeFacts({ change: { before, after } }: { change: ReissueChange }) {
  return (
    <div className="key-facts change-facts">
      {FACTS.map(([key, label, valueOf]) => {
        const values = [before, after].flatMap((clause) => (clause === null ? [] : [valueOf(clause)]));
        const [old = '', fresh = old] = values;
        return (
          <span key={key} data-testid={`fact-${key}`} className={old === fresh ? '' : 'fact-changed'}>
            {label} <b>{old === fresh ? old : texts.reissue.becomes(old, fresh)}</b>
          </span>
        );
      })}
    </div>
  );
}
