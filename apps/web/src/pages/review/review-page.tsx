import { useCallback, useMemo, useState } from 'react';
import { Segmented } from 'antd';
import { useParams } from 'react-router';
import { usePlanReview } from '../../api/plans';
import type { DraftTask, PlanReview } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { usePhone } from '../../components/use-media';
import { countReview, linkKeys } from '../../lib/review';
import type { ClauseFilter } from '../../lib/review';
import { texts } from '../../texts';
import type { ClauseActions } from './clause-card';
import { ClausePane } from './clause-pane';
import { EditDrawer } from './edit-drawer';
import { InfoDialog } from './info-dialog';
import type { Pane } from './linker';
import { ReviewBar } from './review-bar';
import { TextPane } from './text-pane';
import { useDesk } from './use-desk';
import { useLinker } from './use-linker';
import './review.css';

export function Page() {
  const { planId = '' } = useParams();
  const review = usePlanReview(planId);
  if (review.isPending) return <PageSkeleton rows={14} />;
  if (review.isError) return <ErrorView error={review.error} retry={() => void review.refetch()} />;
  return <Review key={planId} review={review.data} />;
}

function Review({ review }: { review: PlanReview }) {
  const [filter, setFilter] = useState<ClauseFilter>('all');
  const [editing, setEditing] = useState<string | null>(null);
  const [info, setInfo] = useState(false);
  const { rootRef, handlers, pane, setPane, jump } = useLinker();
  const phone = usePhone();
  const desk = useDesk(review.plan.id);
  const counts = useMemo(() => countReview(review), [review]);
  const show = useCallback((key: string) => jump(key, 'text'), [jump]);
  const pick = useCallback((key: string) => jump(key, 'clauses'), [jump]);
  const edit = useCallback((task: DraftTask) => setEditing(task.id), []);
  const actions = useMemo<ClauseActions>(
    () => ({ edit, decide: desk.decide, show }),
    [edit, desk.decide, show],
  );
  const toTask = (taskId: string) => {
    setFilter('all');
    // After the list has all its clauses again.
    setTimeout(() => jump(linkKeys.task(taskId), 'clauses'));
  };
  return (
    <div className="review" ref={rootRef} {...handlers}>
      <ReviewBar
        review={review}
        counts={counts}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setPane('clauses');
        }}
        onInfo={() => setInfo(true)}
        onTask={toTask}
        desk={desk}
      />
      {phone && (
        <Segmented<Pane>
          block
          className="review-switch"
          value={pane}
          onChange={setPane}
          options={[
            { value: 'clauses', label: texts.review.clauses },
            { value: 'text', label: texts.review.original },
          ]}
        />
      )}
      <div className={`review-panes review-panes-${pane}`}>
        <TextPane review={review} onPick={pick} />
        <ClausePane
          review={review}
          filter={filter}
          onFilter={setFilter}
          readOnly={review.plan.state === 'issued'}
          saving={desk.saving}
          actions={actions}
        />
      </div>
      <EditDrawer
        review={review}
        task={review.tasks.find(({ id }) => id === editing) ?? null}
        onClose={() => setEditing(null)}
      />
      <InfoDialog plan={review.plan} open={info} onClose={() => setInfo(false)} />
    </div>
  );
}
