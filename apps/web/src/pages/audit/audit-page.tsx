import { useState } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useAudit, useAuditExport } from '../../api/audit';
import type { AuditFilters } from '../../api/audit';
import { sentenceOf } from '../../api/problem';
import { useMe } from '../../api/session';
import type { Id } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { auditTexts as texts } from '../../texts/audit';
import { AuditDetailDrawer } from './audit-detail';
import { AuditFilterBar } from './audit-filters';
import { AuditList } from './audit-list';
import { VerificationPanel } from './verification-panel';
import './audit.css';

/** One chain at a time: a jurisdiction of which the reader is auditor. */
export function Page() {
  const me = useMe();
  const own = me.memberships.filter(({ role }) => role === 'auditor');
  const places = [...new Map(own.map((entry) => [entry.jurisdictionId, entry.jurisdictionName]))];
  const [filters, setFilters] = useState<AuditFilters>({ jurisdictionId: places[0]?.[0] ?? '' });
  const [open, setOpen] = useState<Id | null>(null);
  const rows = useAudit(filters);
  return (
    <div className="page">
      <PageHeader
        title={texts.title}
        subtitle={texts.subtitle}
        extra={<AuditExportButton filters={filters} />}
      />
      <div className="stack">
        <VerificationPanel
          key={filters.jurisdictionId}
          jurisdictionId={filters.jurisdictionId ?? ''}
          name={places.find(([id]) => id === filters.jurisdictionId)?.[1] ?? ''}
          today={me.today}
        />
        <div className="panel">
          <AuditFilterBar filters={filters} places={places} onChange={setFilters} />
          {rows.isError ? (
            <ErrorView error={rows.error} retry={() => void rows.refetch()} />
          ) : (
            <AuditList rows={rows} onOpen={setOpen} />
          )}
        </div>
      </div>
      {open !== null && <AuditDetailDrawer id={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function AuditExportButton({ filters }: { filters: AuditFilters }) {
  const { message } = App.useApp();
  const { mutate, isPending } = useAuditExport();
  const run = () => mutate(filters, { onError: (error) => void message.error(sentenceOf(error)) });
  return (
    <Button icon={<DownloadOutlined />} loading={isPending} onClick={run} data-testid="audit-export">
      {texts.export}
    </Button>
  );
}
