import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useHealth } from '../../api/health';
import { useMe } from '../../api/session';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { minute } from '../../lib/dates';
import { texts as common } from '../../texts';
import { healthTexts as texts } from '../../texts/health';
import { HealthItemCard } from './health-item';
import './health.css';

/** Behind the API's own door for administrators, outside of this client. */
const QUEUES = '/api/v1/queues';

export function Page() {
  const { roles } = useMe();
  const { refetch, isFetching } = useHealth();
  return (
    <div className="page health-page">
      <PageHeader
        title={common.areas.health}
        subtitle={texts.subtitle}
        extra={
          <Button
            icon={<ReloadOutlined />}
            loading={isFetching}
            onClick={() => void refetch()}
            data-testid="health-refresh"
          >
            {texts.refresh}
          </Button>
        }
      />
      <Board />
      <p className="health-foot">{texts.backup}</p>
      {roles.includes('admin') && (
        <p className="health-foot">
          <a href={QUEUES} target="_blank" rel="noreferrer" data-testid="health-queues">
            {texts.queues}
          </a>
        </p>
      )}
    </div>
  );
}

function Board() {
  const board = useHealth();
  if (board.isPending) return <PageSkeleton rows={4} />;
  if (board.isError) return <ErrorView error={board.error} retry={() => void board.refetch()} />;
  const { items, red, yellow, at } = board.data;
  const isFine = red + yellow === 0;
  return (
    <>
      <p className="health-sum" data-testid="health-sum" data-red={red} data-yellow={yellow}>
        {texts.counted(red, yellow)} {texts.checkedAt(minute(at))}
      </p>
      {isFine && (
        <div className="panel" data-testid="health-fine">
          <EmptyView title={texts.fine} hint={texts.fineHint} />
        </div>
      )}
      {items.length > 0 && (
        <ul className="panel health-list">
          {items.map((item) => (
            <HealthItemCard key={item.key} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}
