import { Button } from 'antd';
import { Link } from 'react-router';
import type { Decision } from '../../api/review';
import type { DraftTask } from '../../api/types';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

const TONES = { unreviewed: 'issued', accepted: 'completed', rejected: 'suspended' } as const;

/** 未审, 已审, 不列入; and by whom. */
export function ReviewMark({ task }: { task: DraftTask }) {
  const { review, reviewedBy, reviewedAt, mergedInto } = task;
  const label = mergedInto === null ? texts.review.states[review] : texts.review.merged;
  const decided = reviewedBy !== null && reviewedAt !== null;
  return (
    <span
      className={`state state-${mergedInto === null ? TONES[review] : TONES.rejected}`}
      title={
        decided
          ? texts.review.reviewedBy(reviewedBy.name, minute(reviewedAt))
          : review === 'rejected'
            ? texts.review.leftOutByRule
            : undefined
      }
      data-testid="review-state"
      data-review={mergedInto === null ? review : 'merged'}
    >
      {label}
    </span>
  );
}

interface Props {
  task: DraftTask;
  saving: boolean;
  decide: (decision: Decision) => void;
}

/** Who might lead a clause that names nobody, each with the evidence. */
export function LeadProposals({ task, saving, decide }: Props) {
  const open = task.review === 'unreviewed' && !task.assignments.some(({ role }) => role === 'lead');
  if (!open || task.leadProposals.length === 0) return null;
  return (
    <ul className="lead-proposals" aria-label={texts.review.leadProposals}>
      {task.leadProposals.map(({ name, reason, unit }) => (
        <li key={name} data-testid="lead-proposal">
          <span>
            <b>{name}</b> <span className="quiet">{reason}</span>
          </span>
          <Button
            size="small"
            disabled={saving || unit === null}
            title={unit === null ? texts.assignment.unknownUnit : undefined}
            onClick={() => decide({ kind: 'lead', task, name })}
            data-testid="accept-lead"
          >
            {texts.review.acceptLead}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function DecisionRow({ task, saving, goesAlone, decide }: Props & { goesAlone: boolean }) {
  const button = (kind: 'accept' | 'reject' | 'reopen', label: string) => (
    <Button
      size="small"
      {...(kind === 'accept' && { type: 'primary', ghost: true })}
      disabled={saving}
      onClick={() => decide({ kind, task })}
      data-testid={`clause-${kind}`}
    >
      {label}
    </Button>
  );
  return (
    <footer className="clause-decision">
      {task.review === 'unreviewed' ? (
        <>
          {button('reject', texts.review.reject)}
          {button('accept', texts.review.accept)}
        </>
      ) : (
        button('reopen', texts.review.reopen)
      )}
      {goesAlone && (
        <Link to={`/tasks/${task.id}`} data-testid="go-issue">
          {texts.review.goIssue}
        </Link>
      )}
    </footer>
  );
}
