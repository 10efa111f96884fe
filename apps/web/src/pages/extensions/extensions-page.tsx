import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useExtensions } from '../../api/extensions';
import { useMe } from '../../api/session';
import type { Extension } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import { DecideExtension } from './decide-extension';
import { ExtensionFacts } from './extension-facts';
import './extensions.css';

type Tab = 'requested' | 'all';

/** 延期: what waits for the office, and what became of the rest. The tab is the address. */
export function Page() {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const tab: Tab = params.get('state') === 'all' ? 'all' : 'requested';
  const office = me.roles.includes('office');
  return (
    <div className="page">
      <PageHeader
        title={texts.areas.extensions}
        subtitle={office ? texts.extensions.subtitleOffice : texts.extensions.subtitleUnit}
        extra={
          <Segmented<Tab>
            value={tab}
            onChange={(value) => setParams(value === 'all' ? { state: 'all' } : {})}
            options={[
              { value: 'requested', label: texts.extensions.tabs.requested },
              { value: 'all', label: texts.extensions.tabs.all },
            ]}
            data-testid="extension-tabs"
          />
        }
      />
      <div className="panel">
        <List tab={tab} />
      </div>
    </div>
  );
}

function List({ tab }: { tab: Tab }) {
  const list = useExtensions(tab === 'all' ? {} : { state: 'requested' });
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ErrorView error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <EmptyView title={tab === 'all' ? texts.extensions.emptyAll : texts.extensions.empty} />;
  }
  return (
    <>
      <ul className="extension-list">
        {items.map((extension) => (
          <Item key={extension.id} extension={extension} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="extension-more">
          <Button
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
            data-testid="load-more"
          >
            {texts.common.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Item({ extension }: { extension: Extension }) {
  const { task, milestoneName, originalDue, fromDue, granted, left } = extension;
  return (
    <li className="extension-item" data-testid="extension" data-state={extension.state}>
      <div className="extension-head">
        <Link to={`/tasks/${task.id}`}>
          {task.code} {task.title}
        </Link>
        <span>{milestoneName}</span>
        {originalDue !== null && originalDue !== fromDue && (
          <span className="quiet">{texts.extensions.original(originalDue)}</span>
        )}
        <span className="quiet">
          {granted > 0 && `${texts.extensions.times(granted)}，`}
          {texts.extensions.left(left)}
        </span>
      </div>
      <ExtensionFacts extension={extension} />
      <DecideExtension extension={extension} />
    </li>
  );
}
