import { useAttachments } from '../../api/attachments';
import { useMe } from '../../api/session';
import type { TaskDetail } from '../../api/types';
import { Attachments } from '../../components/attachments/attachments';
import { texts } from '../../texts';

const RUNNING: readonly string[] = ['issued', 'objected', 'active', 'completion_requested', 'suspended'];

/** Files beside the task as a whole; those of its milestones and reports stand there. */
export function TaskFiles({ task }: { task: TaskDetail }) {
  const { roles } = useMe();
  const files = useAttachments(task.id);
  const supervises = roles.every((role) => role === 'supervisor');
  const editable = RUNNING.includes(task.state) && task.myRole !== null && !supervises;
  const some = files.data?.items.some(({ subjectType }) => subjectType === 'task') ?? false;
  if (!editable && !some) return null;
  return (
    <section className="panel" data-testid="task-files">
      <div className="panel-title">
        <h2>{texts.attachments.title}</h2>
      </div>
      <div className="panel-body">
        <Attachments taskId={task.id} subjectType="task" subjectId={task.id} editable={editable} />
      </div>
    </section>
  );
}
