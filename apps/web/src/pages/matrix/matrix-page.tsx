import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useMatrix, useMatrixExport } from '../../api/matrix';
import { sentenceOf } from '../../api/problem';
import type { Matrix } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { usePhone } from '../../components/use-media';
import { changeMatrixFilters, readMatrixFilters, writeMatrixFilters } from '../../lib/matrix-filters';
import type { MatrixFilters } from '../../lib/matrix-filters';
import { texts } from '../../texts';
import { MatrixCards } from './matrix-cards';
import { MatrixFilterBar } from './matrix-filters';
import { MatrixGrid } from './matrix-grid';
import { MatrixOverlap } from './matrix-overlap';
import './matrix.css';

/** 责任矩阵 of what was handed out, as far as the reader sees it. */
export function Page() {
  const [params, setParams] = useSearchParams();
  const filters = readMatrixFilters(params);
  const matrix = useMatrix(filters);
  const change = (patch: Partial<MatrixFilters>) =>
    setParams(writeMatrixFilters(changeMatrixFilters(filters, patch)), { preventScrollReset: true });
  return (
    <div className="page matrix-page">
      <PageHeader
        title={texts.areas.matrix}
        subtitle={matrix.data && texts.matrix.subtitle(matrix.data.tasks.length, matrix.data.units.length)}
        extra={<Actions filters={filters} disabled={(matrix.data?.tasks.length ?? 0) === 0} />}
      />
      <div className="stack">
        <div className="panel">
          <MatrixFilterBar filters={filters} onChange={change} onClear={() => setParams({})} />
          <Legend />
          <Content matrix={matrix} onUnit={(unitId) => change({ unitId })} />
        </div>
        {matrix.data !== undefined && !matrix.isError && <MatrixOverlap matrix={matrix.data} />}
      </div>
    </div>
  );
}

function Content({
  matrix,
  onUnit,
}: {
  matrix: ReturnType<typeof useMatrix>;
  onUnit: (unitId: string) => void;
}) {
  if (matrix.isPending) return <PageSkeleton rows={12} />;
  if (matrix.isError) return <ErrorView error={matrix.error} retry={() => void matrix.refetch()} />;
  return (
    <div aria-busy={matrix.isPlaceholderData} className={matrix.isPlaceholderData ? 'stale' : undefined}>
      <Shown matrix={matrix.data} onUnit={onUnit} />
    </div>
  );
}

function Shown({ matrix, onUnit }: { matrix: Matrix; onUnit: (unitId: string) => void }) {
  const phone = usePhone();
  if (matrix.tasks.length === 0)
    return <EmptyView title={texts.matrix.empty} hint={texts.matrix.emptyHint} />;
  return phone ? <MatrixCards matrix={matrix} /> : <MatrixGrid matrix={matrix} onUnit={onUnit} />;
}

const ROLES = ['lead', 'responsible', 'cooperating', 'implementing'] as const;

function Legend() {
  return (
    <div className="matrix-legend" aria-label={texts.matrix.legend}>
      {ROLES.map((role) => (
        <span key={role}>
          <span className={`matrix-sign matrix-${role}`} aria-hidden>
            {texts.matrix.signs[role]}
          </span>{' '}
          {texts.assignment[role]}
        </span>
      ))}
    </div>
  );
}

function Actions({ filters, disabled }: { filters: MatrixFilters; disabled: boolean }) {
  const download = useMatrixExport();
  const { message } = App.useApp();
  return (
    <div className="row-actions no-print">
      <Button
        icon={<DownloadOutlined />}
        disabled={disabled}
        loading={download.isPending}
        onClick={() =>
          download.mutate(filters, { onError: (error) => void message.error(sentenceOf(error)) })
        }
        data-testid="matrix-export"
      >
        {texts.matrix.download}
      </Button>
      <Button icon={<PrinterOutlined />} disabled={disabled} onClick={() => window.print()}>
        {texts.common.print}
      </Button>
    </div>
  );
}
