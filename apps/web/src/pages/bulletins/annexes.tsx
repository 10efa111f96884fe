import { Link } from 'react-router';
import type { BulletinTask } from '../../api/types';
import { standingText } from '../../lib/standing';
import { texts as common } from '../../texts';
import { bulletinTexts as texts } from '../../texts/bulletins';

const CLASSES = ['overdue', 'due_soon', 'on_schedule'] as const;

/** The lists behind the numbers, as they stood: each has exactly as many rows as its class counts. */
export function Annexes({ tasks }: { tasks: readonly BulletinTask[] }) {
  return (
    <>
      {CLASSES.map((name) => (
        <Annex key={name} name={name} tasks={tasks.filter(({ verdict }) => verdict.class === name)} />
      ))}
    </>
  );
}

function Annex({ name, tasks }: { name: (typeof CLASSES)[number]; tasks: readonly BulletinTask[] }) {
  if (tasks.length === 0) return null;
  const days = (task: BulletinTask): number => task.verdict.overdueDays;
  return (
    <section className="panel" data-testid={`bulletin-annex-${name}`}>
      <div className="panel-title">
        <h2>
          {texts.annexes} {texts.annex[name]} <span className="quiet">{tasks.length}</span>
        </h2>
      </div>
      <div className="table-scroll">
        <table className="digest-table">
          <thead>
            <tr>
              {[texts.unit, texts.code, texts.task, texts.due, texts.standing].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.taskId}>
                <td>{task.leadUnit?.name ?? common.assignment.noLead}</td>
                <td className="nowrap">{task.code}</td>
                <td>
                  <Link to={`/tasks/${task.taskId}`}>{task.title}</Link>
                </td>
                <td className="nowrap">{task.verdict.nextDue ?? ''}</td>
                <td className={days(task) > 0 ? 'bad-number nowrap' : 'nowrap'}>
                  {days(task) > 0 ? texts.overdueDays(days(task)) : standingText(task.verdict)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
