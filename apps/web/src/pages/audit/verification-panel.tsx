import { useState } from 'react';
import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useAnchorDownload, useAuditHeads, useVerification } from '../../api/audit';
import type { AuditVerification, Day, Id } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { anchorHeads } from '../../lib/audit-anchor';
import { auditTexts as texts } from '../../texts/audit';

interface Props {
  jurisdictionId: Id;
  name: string;
  today: Day;
}

/** Whether the chain is as it was sealed, with or without a file that was kept elsewhere. */
export function VerificationPanel({ jurisdictionId, name, today }: Props) {
  const heads = useAuditHeads();
  const verification = useVerification();
  const download = useAnchorDownload(today);
  const [refusal, setRefusal] = useState<string | null>(null);
  const head = heads.data?.heads.find((each) => each.name === name);
  const verify = () => {
    setRefusal(null);
    verification.mutate({ jurisdictionId });
  };
  const compare = async (file: File) => {
    verification.reset();
    const found = anchorHeads(await file.text());
    const anchor = found?.find((each) => each.jurisdiction === head?.jurisdiction);
    setRefusal(found === null ? texts.anchorInvalid : anchor === undefined ? texts.anchorOther : null);
    if (anchor === undefined) return;
    verification.mutate({ jurisdictionId, anchorCount: anchor.count, anchorHash: anchor.hash });
  };
  return (
    <section className="panel panel-padded audit-verification">
      <div className="audit-chain">
        <strong>{name}</strong>
        {head !== undefined && <span data-testid="audit-count">{texts.head(head.count)}</span>}
      </div>
      <p className="audit-hint">
        {texts.verifyHint}
        {texts.downloadHint}
      </p>
      <div className="audit-buttons">
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={verification.isPending}
          onClick={verify}
          data-testid="audit-verify"
        >
          {texts.verify}
        </Button>
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          disabled={head === undefined}
          beforeUpload={(file: File) => {
            void compare(file);
            return false;
          }}
        >
          <Button disabled={head === undefined} data-testid="audit-anchor-open">
            {texts.withAnchor}
          </Button>
        </Upload>
        <Button
          icon={<DownloadOutlined />}
          loading={download.isPending}
          onClick={() => download.mutate()}
          data-testid="audit-anchor"
        >
          {texts.download}
        </Button>
      </div>
      <ProblemAlert error={verification.error ?? download.error ?? heads.error} />
      {refusal !== null && (
        <Alert type="error" showIcon role="alert" title={refusal} data-testid="audit-refusal" />
      )}
      {verification.data !== undefined && <Outcome report={verification.data} />}
    </section>
  );
}

function Outcome({ report }: { report: AuditVerification }) {
  return (
    <Alert
      type={report.intact ? 'success' : 'error'}
      showIcon
      role={report.intact ? 'status' : 'alert'}
      title={report.intact ? texts.intact : texts.damaged}
      description={report.text}
      data-testid="audit-outcome"
      data-intact={report.intact}
    />
  );
}
