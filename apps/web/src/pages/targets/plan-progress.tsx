import { useState } from 'react';
import { Collapse, Select, Tag } from 'antd';
import { Link } from 'react-router';
import type { MeasurePlan } from '../../api/measures';
import { usePlanTargets } from '../../api/targets';
import type { TargetClass, TaskTargetsRow } from '../../api/targets';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { targetTexts } from '../../texts/targets';
import { ClassTag, StandingList } from './standing-list';

const texts = targetTexts.measures;
const CLASSES = Object.keys(targetTexts.progress.classes) as TargetClass[];

/** The targets of one plan, furthest behind first. */
export function PlanProgress({ plans }: { plans: readonly MeasurePlan[] }) {
  const [chosen, setChosen] = useState<string>();
  const planId = chosen ?? plans[0]?.id;
  const progress = usePlanTargets(planId);
  if (planId === undefined) return <EmptyView title={texts.noPlan} />;
  return (
    <div className="stack">
      <Select
        value={planId}
        onChange={setChosen}
        aria-label={texts.choosePlan}
        options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        style={{ width: '100%', maxWidth: 480 }}
      />
      {progress.isPending && <PageSkeleton rows={8} />}
      {progress.isError && <ErrorView error={progress.error} retry={() => void progress.refetch()} />}
      {progress.data?.tasks.length === 0 && <EmptyView title={texts.noTargets} />}
      {progress.data !== undefined && (
        <>
          <div className="target-counts" data-testid="target-counts">
            {CLASSES.map((each) => (
              <Tag key={each}>
                {targetTexts.progress.classes[each]} {progress.data.counts[each]}
              </Tag>
            ))}
          </div>
          <Tasks tasks={progress.data.tasks} />
        </>
      )}
    </div>
  );
}

function Tasks({ tasks }: { tasks: readonly TaskTargetsRow[] }) {
  return (
    <Collapse
      items={tasks.map(({ taskId, code, title, counts, items }) => ({
        key: taskId,
        label: (
          <span className="target-counts" data-testid="progress-task">
            <Link to={`/tasks/${taskId}`} onClick={(event) => event.stopPropagation()}>
              {code} {title}
            </Link>
            {CLASSES.filter((each) => counts[each] > 0).map((each) => (
              <span key={each}>
                <ClassTag of={each} />
                {counts[each]}
              </span>
            ))}
          </span>
        ),
        children: <StandingList items={items} />,
      }))}
    />
  );
}
