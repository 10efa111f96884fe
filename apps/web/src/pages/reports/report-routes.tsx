import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useParams, useSearchParams } from 'react-router';
import { useReportForm, useReportPage } from '../../api/reports';
import type { ReportPage } from '../../api/reports';
import { ErrorView } from '../../components/error-view';
import { useDocumentTitle } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import { ReportSheet } from './report-sheet';
import './reports.css';

/** The unit's own page of a period, begun or not. */
export function FormPage() {
  const [search] = useSearchParams();
  const address = {
    jurisdictionId: search.get('jurisdictionId') ?? '',
    unitId: search.get('unitId') ?? '',
    period: search.get('period') ?? '',
  };
  return <Loaded query={useReportForm(address)} />;
}

/** A stored page by its id, as links in messages have it. */
export function StoredPage() {
  const { pageId = '' } = useParams();
  return <Loaded query={useReportPage(pageId)} />;
}

function Loaded({ query }: { query: ReturnType<typeof useReportForm> }) {
  if (query.isPending) return <PageSkeleton rows={12} />;
  if (query.isError) return <ErrorView error={query.error} retry={() => void query.refetch()} />;
  return <Shown page={query.data} />;
}

function Shown({ page }: { page: ReportPage }) {
  useDocumentTitle(`${page.unit.name} ${page.label}${texts.reporting.pageNames[page.cadence]}`);
  return (
    <div className="page report-page">
      <Link to="/reports" className="task-back no-print">
        <ArrowLeftOutlined /> {texts.reporting.back}
      </Link>
      <ReportSheet key={`${page.jurisdiction.id} ${page.unit.id} ${page.period}`} page={page} />
    </div>
  );
}
