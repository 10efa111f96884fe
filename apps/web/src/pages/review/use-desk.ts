import { useCallback } from 'react';
import { App } from 'antd';
import { keys } from '../../api/keys';
import { useDecision } from '../../api/review';
import type { Decision } from '../../api/review';
import type { ReviewChange } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

export interface Desk {
  decide: (decision: Decision) => void;
  /** The task that is being changed, true while many are, false while nothing is. */
  saving: string | boolean;
}

/** Decisions of the reviewer; what could not be accepted is said with its reasons. */
export function useDesk(planId: string): Desk {
  const { mutate, isPending, variables } = useDecision(planId);
  const refuse = useRefusal(keys.plan(planId));
  const { message, modal } = App.useApp();
  const tell = useCallback(
    ({ refused, tasks }: ReviewChange, { kind }: Decision) => {
      if (refused.length > 0)
        void modal.warning({
          title: texts.review.acceptRefused(refused.length),
          content: reasonsOf(refused),
        });
      else if (kind === 'accept-all') void message.success(texts.review.acceptedAll(tasks.length));
      else if (kind === 'undo') void message.success(texts.review.undone);
    },
    [message, modal],
  );
  const decide = useCallback(
    (decision: Decision) =>
      mutate(decision, { onSuccess: (change) => tell(change, decision), onError: refuse }),
    [mutate, tell, refuse],
  );
  return { decide, saving: isPending && (taskOf(variables) ?? true) };
}

const taskOf = (decision: Decision | undefined): string | undefined =>
  decision !== undefined && 'task' in decision ? decision.task.id : undefined;

/** Each reason once, with how many clauses it keeps back. */
function reasonsOf(refused: ReviewChange['refused']): string {
  const counts = new Map<string, number>();
  for (const { text } of refused) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => texts.review.refusedReason(count, text)).join('');
}
