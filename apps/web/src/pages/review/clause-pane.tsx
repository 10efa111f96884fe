import { memo, useMemo } from 'react';
import { Button } from 'antd';
import type { PlanReview, PlanSection } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { groupClauses } from '../../lib/review';
import type { ClauseFilter } from '../../lib/review';
import { texts } from '../../texts';
import { ClauseCard } from './clause-card';
import type { ClauseActions } from './clause-card';
import { MessageList } from './message-list';

interface Props {
  review: PlanReview;
  filter: ClauseFilter;
  onFilter: (filter: ClauseFilter) => void;
  readOnly: boolean;
  /** The task that is being changed, or true while many are. */
  saving: string | boolean;
  actions: ClauseActions;
}

export const ClausePane = memo(function ClausePane({
  review,
  filter,
  onFilter,
  readOnly,
  saving,
  actions,
}: Props) {
  const groups = useMemo(() => groupClauses(review, filter), [review, filter]);
  const showAll = <Button onClick={() => onFilter('all')}>{texts.review.showAll}</Button>;
  return (
    <section className="review-pane review-clauses" data-pane="clauses" aria-label={texts.review.clauses}>
      {/* Another choice of clauses starts at its top. */}
      <div key={filter} className="pane-scroll" data-scroll tabIndex={-1}>
        {filter === 'doubt' && <MessageList messages={review.messages} onShow={actions.show} />}
        {groups.length === 0 && filter === 'all' && <EmptyView title={texts.review.noClauses} />}
        {groups.length === 0 && filter !== 'all' && filter !== 'doubt' && (
          <EmptyView title={texts.review.emptyFilter} action={showAll} />
        )}
        {groups.map(({ section, gone, tasks }) => (
          <div key={`${section?.id ?? ''}${tasks[0]?.id ?? ''}`} className="clause-group">
            <h3 className="clause-section">
              {gone ? texts.review.gone : titleOf(section)}
              <span className="quiet">{tasks.length}</span>
            </h3>
            {tasks.map((task) => (
              <ClauseCard
                key={task.id}
                task={task}
                readOnly={readOnly && task.state !== 'draft'}
                goesAlone={readOnly && task.state === 'draft' && task.review === 'accepted'}
                saving={saving === true || saving === task.id}
                actions={actions}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
});

const titleOf = (section: PlanSection | null): string =>
  section === null ? texts.review.noSection : `${section.number ?? ''}${section.title}`;
