import { CheckOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { PlanReview } from '../../api/types';
import type { ReviewCounts } from '../../lib/review';
import { texts } from '../../texts';
import type { Desk } from './use-desk';

interface Props {
  review: PlanReview;
  counts: ReviewCounts;
  desk: Desk;
}

/** What concerns the whole desk: taking back the last step, and accepting in bulk. */
export function DeskButtons({ review: { plan, lastAction }, counts, desk: { decide, saving } }: Props) {
  const busy = saving !== false;
  return (
    <>
      {lastAction !== null && (
        <Button
          type="text"
          className="undo-button"
          icon={<UndoOutlined />}
          disabled={busy}
          title={texts.review.undo(lastAction.text)}
          onClick={() => decide({ kind: 'undo', actionId: lastAction.id })}
          data-testid="undo"
        >
          {texts.review.undo(lastAction.text)}
        </Button>
      )}
      {counts.proposedLeads > 0 && (
        <Button
          disabled={busy}
          onClick={() => decide({ kind: 'accept-leads', version: plan.version })}
          data-testid="accept-leads"
        >
          {texts.review.acceptLeads(counts.proposedLeads)}
        </Button>
      )}
      {counts.unreviewed > 0 && (
        <Button
          icon={<CheckOutlined />}
          disabled={busy}
          onClick={() => decide({ kind: 'accept-all', version: plan.version })}
          data-testid="accept-all"
        >
          {texts.review.acceptAll(counts.unreviewed)}
        </Button>
      )}
    </>
  );
}
