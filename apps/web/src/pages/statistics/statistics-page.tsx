import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { sentenceOf } from '../../api/problem';
import { useMe } from '../../api/session';
import { useStatistics, useStatisticsExport, useTrend } from '../../api/statistics';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { usePhone } from '../../components/use-media';
import { longDay } from '../../lib/dates';
import { texts } from '../../texts';
import { FilterFields } from '../ledger/filter-fields';
import { FigureTiles } from './figure-tiles';
import { StatisticsCards } from './statistics-cards';
import { StatisticsTable } from './statistics-table';
import { TrendChart } from './trend-chart';
import { DIMENSIONS, useStatisticsView } from './use-statistics-view';
import '../ledger/ledger.css';
import './statistics.css';

type View = ReturnType<typeof useStatisticsView>;

export function Page() {
  const { today } = useMe();
  const view = useStatisticsView();
  return (
    <div className="page">
      <PageHeader
        title={texts.areas.statistics}
        subtitle={texts.statistics.subtitle(longDay(today))}
        extra={<Extra view={view} />}
      />
      <div className="stack">
        <Figures view={view} />
        <Trend view={view} />
      </div>
    </div>
  );
}

function Extra({ view: { by, filters } }: { view: View }) {
  const { message } = App.useApp();
  const { mutate, isPending } = useStatisticsExport();
  const save = () => mutate({ by, filters }, { onError: (error) => void message.error(sentenceOf(error)) });
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {texts.common.print}
      </Button>
      <Button icon={<DownloadOutlined />} loading={isPending} onClick={save} data-testid="statistics-export">
        {texts.statistics.export}
      </Button>
    </>
  );
}

function Figures({ view }: { view: View }) {
  const { by, filters, show } = view;
  const statistics = useStatistics(by, filters);
  if (statistics.isPending) return <PageSkeleton rows={10} />;
  if (statistics.isError)
    return <ErrorView error={statistics.error} retry={() => void statistics.refetch()} />;
  const { data } = statistics;
  return (
    <>
      <FigureTiles total={data.total} filters={filters} />
      <section className="panel">
        <div className="statistics-bar no-print">
          <Segmented
            value={by}
            onChange={(dimension) => show(filters, dimension)}
            options={DIMENSIONS.map((value) => ({
              value,
              label: <span data-testid={`by-${value}`}>{texts.statistics.dimensions[value]}</span>,
            }))}
            aria-label={texts.statistics.by}
          />
          <FilterFields filters={filters} onChange={(patch) => show({ ...filters, ...patch }, by)} />
        </div>
        <Rows view={view} data={data} />
        <p className="statistics-note">{texts.statistics.note}</p>
      </section>
    </>
  );
}

function Rows({ view, data }: { view: View; data: NonNullable<ReturnType<typeof useStatistics>['data']> }) {
  const phone = usePhone();
  if (data.rows.length === 0)
    return <EmptyView title={texts.statistics.empty} hint={texts.statistics.emptyHint} />;
  const List = phone ? StatisticsCards : StatisticsTable;
  return <List statistics={data} filters={view.filters} />;
}

function Trend({ view }: { view: View }) {
  const trend = useTrend(view.filters);
  return (
    <section className="panel print-keep">
      <div className="panel-title">
        <h2>{texts.statistics.trend}</h2>
      </div>
      {trend.isError && <ErrorView error={trend.error} retry={() => void trend.refetch()} />}
      {trend.isPending && <PageSkeleton rows={4} />}
      {trend.data !== undefined && <TrendChart months={trend.data.items} />}
      <p className="statistics-note">{texts.statistics.trendNote}</p>
    </section>
  );
}
