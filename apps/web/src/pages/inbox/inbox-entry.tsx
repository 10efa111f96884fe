import { CheckOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { InboxItem } from '../../api/types';
import { timeOfDay } from '../../lib/dates';
import { safePath } from '../../lib/landing';
import { texts } from '../../texts';

interface Props {
  item: InboxItem;
  onRead: (id: string) => void;
}

export function InboxEntry({ item, onRead }: Props) {
  const unread = item.readAt === null;
  return (
    <article
      className={`inbox-item${unread ? ' inbox-unread' : ''}`}
      data-testid="inbox-item"
      data-kind={item.kind}
    >
      <span className={`inbox-kind inbox-kind-${item.kind}`}>
        {texts.inbox.kinds[item.kind] ?? item.kind}
      </span>
      <div className="inbox-text">
        <Link
          to={linkOf(item)}
          className="inbox-title"
          onClick={() => {
            if (unread) onRead(item.id);
          }}
        >
          {item.title}
        </Link>
        {item.body !== '' && <p>{item.body}</p>}
      </div>
      <time className="quiet">{timeOfDay(item.at)}</time>
      <span className="inbox-tick">
        {unread && (
          <Tooltip title={texts.inbox.markRead}>
            <Button
              type="text"
              size="small"
              icon={<CheckOutlined />}
              aria-label={texts.inbox.markRead}
              onClick={() => onRead(item.id)}
            />
          </Tooltip>
        )}
      </span>
    </article>
  );
}

/** Messages are written with links for mails too; only the path is ours to follow. */
function linkOf({ link, taskId }: InboxItem): string {
  return safePath(link) ?? (taskId === null ? '/inbox' : `/tasks/${taskId}`);
}
