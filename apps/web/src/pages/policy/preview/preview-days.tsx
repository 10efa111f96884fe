import { Link } from 'react-router';
import type { PreviewDay, PreviewLine } from '../../../lib/preview-days';
import { texts } from '../../../texts';

const words = texts.policy.preview;

interface Props {
  days: readonly PreviewDay[];
  onPerson: (personId: string) => void;
}

export function PreviewDays({ days, onPerson }: Props) {
  return (
    <ol className="preview-days">
      {days.map((each) =>
        each.kind === 'empty' ? (
          <li key={each.from} className="quiet" data-testid="preview-empty-day">
            {words.emptyDays(each.from, each.to)} {words.emptyDay}
          </li>
        ) : (
          <li key={each.day} data-testid="preview-day" data-day={each.day} data-count={each.count}>
            <h3>
              {each.day} <span className="quiet">{words.total(each.count)}</span>
            </h3>
            <ul>
              {each.lines.map((line) => (
                <Line
                  key={[line.step, line.personId, line.channelId, line.taskId, line.reason].join(' ')}
                  line={line}
                  onPerson={onPerson}
                />
              ))}
            </ul>
          </li>
        ),
      )}
    </ol>
  );
}

/** Whom, by which channels, about what and why. */
function Line({ line, onPerson }: { line: PreviewLine; onPerson: Props['onPerson'] }) {
  const { personId, recipient, unitName, channels, stepName, taskId, taskCode, taskTitle, reason } = line;
  return (
    <li data-testid="preview-line">
      <div>
        {personId === null ? (
          <b>{recipient}</b>
        ) : (
          <button
            type="button"
            className="plain-button"
            title={words.onlyPerson(recipient)}
            onClick={() => onPerson(personId)}
          >
            <b>{recipient}</b>
          </button>
        )}{' '}
        <span className="quiet">
          {unitName} · {channels.map((channel) => words.channels[channel]).join('、')}
        </span>
      </div>
      <div>
        <span className="preview-step">{stepName}</span>{' '}
        {taskId === null ? taskTitle : <Link to={`/tasks/${taskId}`}>{`${taskCode} ${taskTitle}`}</Link>}
      </div>
      <div className="quiet">{reason}</div>
    </li>
  );
}
