import { useTaskExtensions } from '../../api/extensions';
import { sentenceOf } from '../../api/problem';
import type { Extension, MilestoneExtension, MilestoneView } from '../../api/types';
import { texts } from '../../texts';
import { DecideExtension } from '../extensions/decide-extension';
import { ExtensionFacts } from '../extensions/extension-facts';
import { RequestExtension } from '../extensions/request-extension';

/** 延期 at a milestone: how often it was postponed and why, what waits, and the way to ask. */
export function MilestoneExtensions({ taskId, milestone }: { taskId: string; milestone: MilestoneView }) {
  const { data, error } = useTaskExtensions(taskId);
  if (error !== null) return <p className="quiet">{sentenceOf(error)}</p>;
  const rule = data?.milestones.find(({ milestoneId }) => milestoneId === milestone.id);
  if (data === undefined || rule === undefined) return null;
  const items = data.items.filter(({ milestoneId }) => milestoneId === milestone.id);
  return (
    <div className="milestone-extensions">
      {items.length > 0 && <History rule={rule} items={items} />}
      {rule.mayRequest && (
        <div className="row-actions no-print">
          <RequestExtension taskId={taskId} milestone={milestone} />
          <span className="quiet">{texts.extensions.left(rule.left)}</span>
        </div>
      )}
    </div>
  );
}

function History({ rule, items }: { rule: MilestoneExtension; items: readonly Extension[] }) {
  const waiting = items.some(({ state }) => state === 'requested');
  return (
    <details open={waiting} data-testid="extension-history">
      <summary>
        {texts.extensions.history}
        {rule.granted > 0 && `：${texts.extensions.times(rule.granted)}`}
      </summary>
      {items.map((extension) => (
        <div key={extension.id}>
          <ExtensionFacts extension={extension} />
          <DecideExtension extension={extension} />
        </div>
      ))}
    </details>
  );
}
