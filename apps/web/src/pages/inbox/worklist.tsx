import { Link } from 'react-router';
import { useWorklist } from '../../api/worklist';
import { ProblemAlert } from '../../components/problem-alert';
import { worklistTexts as texts } from '../../texts/worklist';

/** 今日待办 of a contact or head, above their messages; nothing where nothing waits. */
export function WorklistPanel() {
  const worklist = useWorklist();
  if (worklist.isError) return <ProblemAlert error={worklist.error} />;
  if (worklist.isPending || worklist.data.total === 0) return null;
  const { total, groups } = worklist.data;
  return (
    <section className="panel worklist" data-testid="worklist">
      <div className="panel-title">
        <h2>
          {texts.title} <span className="quiet">{texts.count(total)}</span>
        </h2>
      </div>
      <div className="panel-body">
        {groups.map(({ kind, label, items }) => (
          <div key={kind} data-testid={`worklist-${kind}`}>
            <h3>
              {label} <span className={kind === 'overdue' ? 'bad-number' : 'quiet'}>{items.length}</span>
            </h3>
            <ul>
              {items.map(({ title, detail, due, taskId }, place) => (
                <li key={place}>
                  <Link to={taskId === null ? texts.paths[kind] : `/tasks/${taskId}`}>{title}</Link>
                  <span className="quiet">
                    {' '}
                    {[detail, due === null ? '' : texts.due(due)].filter((part) => part !== '').join('，')}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
