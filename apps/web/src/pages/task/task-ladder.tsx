import { useLadder } from '../../api/policies';
import type { Id } from '../../api/types';
import { LadderSelect } from '../../components/ladder-select';
import { texts } from '../../texts';

/** By which rules the task is reminded of. */
export function TaskLadder({ taskId }: { taskId: Id }) {
  const { data } = useLadder('tasks', taskId);
  if (data === undefined) return null;
  return (
    <span data-testid="task-ladder" data-ladder={data.effective}>
      {texts.policy.choice.label} <LadderSelect owner="tasks" id={taskId} choice={data} />
    </span>
  );
}
