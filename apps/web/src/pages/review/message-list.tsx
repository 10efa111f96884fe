import type { PlanMessage } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { linkKeys } from '../../lib/review';
import { texts } from '../../texts';

const ORDER = ['error', 'warning', 'info'] as const;

interface Props {
  messages: readonly PlanMessage[];
  onShow: (key: string) => void;
}

/** What the reader was not sure of, gravest first; a click leads to the place. */
export function MessageList({ messages, onShow }: Props) {
  if (messages.length === 0)
    return <EmptyView title={texts.review.noDoubts} hint={texts.review.noDoubtsHint} />;
  const numbered = messages.map((message, index) => ({ ...message, index }));
  const sorted = ORDER.flatMap((severity) => numbered.filter((message) => message.severity === severity));
  return (
    <ul className="message-list">
      {sorted.map(({ index, severity, span, text }) => (
        <li key={index} data-testid="plan-message">
          <button
            type="button"
            className={`message message-${severity}`}
            disabled={span === null}
            data-link={linkKeys.message(index)}
            onClick={() => onShow(linkKeys.message(index))}
          >
            <span className="message-severity">{texts.review.severity[severity]}</span>
            <span className="message-text">{text}</span>
            <span className="message-place">
              {span === null ? texts.review.noPlace : texts.review.locate}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
