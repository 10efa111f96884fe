import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { sentenceOf } from '../../api/problem';
import { addressOf, useFormDownload } from '../../api/reports';
import type { ReportDifference, ReportPage } from '../../api/reports';
import { minute } from '../../lib/dates';
import { filledCount } from '../../lib/report-draft';
import type { Drafts } from '../../lib/report-draft';
import { texts } from '../../texts';
import { StandingTag } from './standing-tag';
import { UploadButton } from './upload-button';

interface Props {
  page: ReportPage;
  drafts: Drafts;
  onAdopt: (accepted: readonly ReportDifference[]) => void;
}

/** Who reports what to whom, how far it has come, and the way through a spreadsheet. */
export function SheetHead({ page, drafts, onAdopt }: Props) {
  const { unit, label, cadence, jurisdiction, due, standing, stateLabel } = page;
  return (
    <section className="panel panel-padded report-head">
      <h1>
        {unit.name} {label}
        {texts.reporting.pageNames[cadence]}
      </h1>
      <div className="key-facts">
        <StandingTag standing={standing} />
        <b data-testid="page-state" data-state={page.state}>
          {stateLabel}
        </b>
        <span>{texts.reporting.to(jurisdiction.name)}</span>
        <span>{texts.reporting.dueBy(due)}</span>
        <span data-testid="filled">
          {texts.reporting.filled(filledCount(page, drafts), page.entries.length)}
        </span>
      </div>
      <Steps page={page} />
      {page.returnReason !== '' && (
        <Alert
          type="warning"
          showIcon
          title={`${texts.reporting.returnReason}：${page.returnReason}`}
          data-testid="return-reason"
        />
      )}
      {page.maySave && (
        <>
          <p className="quiet">
            {page.headSignOff ? texts.reporting.headSignOff : texts.reporting.noSignOff}
          </p>
          <div className="row-actions no-print">
            <DownloadButton page={page} />
            <UploadButton page={page} onAdopt={onAdopt} />
          </div>
        </>
      )}
    </section>
  );
}

function DownloadButton({ page }: { page: ReportPage }) {
  const download = useFormDownload();
  const { message } = App.useApp();
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={download.isPending}
      onClick={() =>
        download.mutate(addressOf(page), { onError: (error) => void message.error(sentenceOf(error)) })
      }
      data-testid="form-download"
    >
      {texts.reporting.download}
    </Button>
  );
}

/** What has happened to the page so far. */
function Steps({ page }: { page: ReportPage }) {
  const step = (at: string | null, who: string | null, text: (who: string, at: string) => string) =>
    at === null ? [] : [text(who ?? '', minute(at))];
  const steps = [
    ...step(page.savedAt, page.savedBy, texts.reporting.saved),
    ...step(page.submittedAt, page.submittedBy, texts.reporting.submitted),
    ...step(page.signedAt, page.signedBy, texts.reporting.signed),
    ...step(page.filedAt, '', (_, at) => texts.reporting.filedAt(at)),
    ...(page.returnReason === '' ? [] : step(page.returnedAt, page.returnedBy, texts.reporting.returnedBy)),
    ...step(page.acknowledgedAt, '', (_, at) => texts.reporting.acknowledgedAt(at)),
  ];
  return steps.length === 0 ? null : <p className="quiet">{steps.join(' · ')}</p>;
}
