import { useTaskTargets, type TargetStanding } from '../../api/targets';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { targetTexts } from '../../texts/targets';
import { StandingList } from '../targets/standing-list';

/** A yearly target stands in the list once a year: these first, the rest folded away. */
const SHOWN = 4;

/** 目标进度 of the task; nothing where it has no targets. */
export function TaskTargets({ taskId }: { taskId: string }) {
  const targets = useTaskTargets(taskId);
  if (targets.data?.items.length === 0) return null;
  return (
    <section className="panel" data-testid="task-targets">
      <div className="panel-title">
        <h2>{targetTexts.progress.title}</h2>
      </div>
      {targets.isPending && <PageSkeleton rows={3} />}
      <ProblemAlert error={targets.error} />
      {targets.data !== undefined && <Standings items={targets.data.items} />}
    </section>
  );
}

function Standings({ items }: { items: readonly TargetStanding[] }) {
  const rest = items.slice(SHOWN);
  return (
    <>
      <StandingList items={items.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="folded panel-body">
          <summary>{targetTexts.progress.further(rest.length)}</summary>
          <StandingList items={rest} />
        </details>
      )}
    </>
  );
}
