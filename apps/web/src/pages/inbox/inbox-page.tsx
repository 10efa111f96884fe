import { useState } from 'react';
import { Button, Segmented, Skeleton } from 'antd';
import { useInbox, useMarkRead } from '../../api/inbox';
import { useMe } from '../../api/session';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { groupByDay } from '../../lib/group-by-day';
import { relativeDay } from '../../lib/dates';
import { texts } from '../../texts';
import { CalendarFeedButton } from './calendar-feed';
import { InboxEntry } from './inbox-entry';
import { WorklistPanel } from './worklist';
import './inbox.css';

export function Page() {
  const me = useMe();
  const [unreadOnly, setUnreadOnly] = useState(true);
  const markRead = useMarkRead();
  const acts = me.roles.some((role) => role === 'contact' || role === 'head');
  return (
    <div className="page inbox-page">
      <PageHeader
        title={texts.areas.inbox}
        extra={
          <>
            <CalendarFeedButton />
            <Segmented
              value={unreadOnly}
              onChange={setUnreadOnly}
              options={[
                { value: true, label: `${texts.inbox.unread} ${me.unread}` },
                { value: false, label: <span data-testid="inbox-all">{texts.inbox.all}</span> },
              ]}
            />
            <Button
              disabled={me.unread === 0}
              loading={markRead.isPending}
              onClick={() => markRead.mutate({ all: true })}
              data-testid="inbox-read-all"
            >
              {texts.inbox.markAll}
            </Button>
          </>
        }
      />
      {acts && <WorklistPanel />}
      <InboxList unreadOnly={unreadOnly} today={me.today} />
    </div>
  );
}

function InboxList({ unreadOnly, today }: { unreadOnly: boolean; today: string }) {
  const inbox = useInbox(unreadOnly);
  const { mutate: markRead } = useMarkRead();
  if (inbox.isPending) {
    return (
      <div className="panel panel-padded">
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    );
  }
  if (inbox.isError) return <ErrorView error={inbox.error} retry={() => void inbox.refetch()} />;
  const groups = groupByDay(inbox.data.pages.flatMap(({ items }) => items));
  if (groups.length === 0) {
    return (
      <div className="panel">
        <EmptyView
          title={unreadOnly ? texts.inbox.emptyUnread : texts.inbox.empty}
          hint={texts.inbox.emptyHint}
        />
      </div>
    );
  }
  return (
    <>
      {groups.map(({ day, items }) => (
        <section key={day} className="inbox-day">
          <h2>{relativeDay(day, today)}</h2>
          <div className="panel">
            {items.map((item) => (
              <InboxEntry key={item.id} item={item} onRead={(id) => markRead({ ids: [id] })} />
            ))}
          </div>
        </section>
      ))}
      {inbox.hasNextPage && (
        <div className="load-more">
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {texts.common.more}
          </Button>
        </div>
      )}
    </>
  );
}
