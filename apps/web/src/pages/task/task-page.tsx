import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useParams } from 'react-router';
import { useTask } from '../../api/tasks';
import type { TaskDetail } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { useDocumentTitle } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { UnitLines } from '../../components/unit-tag';
import { texts } from '../../texts';
import { Events } from './events';
import { TaskInstructions } from './instructions';
import { TaskPapers } from './papers';
import { Objections } from './life/objections';
import { Signatures } from './life/signatures';
import { Subtasks } from './life/subtasks';
import { Milestones } from './milestones';
import { Reports } from './reports';
import { Source } from './source';
import { TaskFiles } from './task-files';
import { TaskHead } from './task-head';
import { TaskTargets } from './task-targets';
import './life/life.css';
import './task.css';

export function Page() {
  const { taskId = '' } = useParams();
  const task = useTask(taskId);
  if (task.isPending) return <PageSkeleton rows={12} />;
  if (task.isError) return <ErrorView error={task.error} retry={() => void task.refetch()} />;
  return <Task key={taskId} task={task.data} />;
}

function Task({ task }: { task: TaskDetail }) {
  useDocumentTitle(`${task.code} ${task.title}`);
  return (
    <div className="page task-page">
      <Link to="/ledger" className="task-back no-print">
        <ArrowLeftOutlined /> {texts.task.toLedger}
      </Link>
      <TaskHead task={task} />
      <div className="task-columns">
        <div className="stack">
          <Objections taskId={task.id} />
          <Source source={task.source} />
          {task.mergedSources.map((source) => (
            <Source key={source.path} source={source} />
          ))}
          <Milestones task={task} />
          <TaskTargets taskId={task.id} />
          <Subtasks task={task} />
          <Reports task={task} />
          <TaskInstructions task={task} />
          <TaskPapers taskId={task.id} />
        </div>
        <aside className="stack">
          <section className="panel">
            <div className="panel-title">
              <h2>{texts.task.units}</h2>
            </div>
            <div className="panel-body">
              <UnitLines assignments={task.assignments} />
            </div>
          </section>
          <Signatures task={task} />
          <TaskFiles task={task} />
          <Events events={task.events} />
        </aside>
      </div>
    </div>
  );
}
