import { useState } from 'react';
import { UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Modal, Select, Table, Upload } from 'antd';
import type { TableColumnsType } from 'antd';
import { useImportUnits } from '../../api/directory';
import { useMe } from '../../api/session';
import type { UnitImportReport, UnitImportRow } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { directoryTexts as texts } from '../../texts/directory';

const columns: TableColumnsType<UnitImportRow> = [
  {
    key: 'row',
    title: texts.importColumns.row,
    width: 72,
    render: (_, { sheet, row }) => (sheet === null ? row : `${sheet} ${row}`),
  },
  { key: 'name', title: texts.importColumns.name, dataIndex: 'name' },
  {
    key: 'outcome',
    title: texts.importColumns.outcome,
    width: 88,
    render: (_, { outcome }) => (
      <span className={outcome === 'error' ? 'overdue' : ''}>{texts.importCounts[outcome]}</span>
    ),
  },
  {
    key: 'what',
    title: texts.importColumns.what,
    render: (_, { changes, errors, note }) => (
      <>
        {errors.map(({ column, text }) => (
          <div key={`${column}${text}`} className="overdue">
            {text}
          </div>
        ))}
        {changes.map(({ column, from, to }) => (
          <div key={column}>
            {column}：{from || '—'} → {to || '—'}
          </div>
        ))}
        {note !== '' && <div className="quiet">{note}</div>}
      </>
    ),
  },
];

/** A directory file is shown row by row before it is applied. */
export function ImportUnitsDialog({ onClose }: { onClose: () => void }) {
  const { jurisdictions } = useMe();
  const [jurisdictionId, setPlace] = useState(jurisdictions[0]?.id ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<UnitImportReport | null>(null);
  const send = useImportUnits();
  const { message } = App.useApp();
  const run = (chosen: File, apply: boolean) =>
    send.mutate(
      { jurisdictionId, file: chosen, apply },
      {
        onSuccess: (answer) => {
          setReport(answer);
          if (!answer.applied) return;
          void message.success(texts.imported);
          onClose();
        },
      },
    );
  const take = (next: File): false => {
    setFile(next);
    setReport(null);
    run(next, false);
    return false; // sent by us, not by the control
  };
  const ready = report !== null && report.counts.error === 0 && report.counts.new + report.counts.changed > 0;
  return (
    <Modal
      open
      width={760}
      title={texts.importTitle}
      okText={texts.importApply}
      okButtonProps={{ disabled: !ready, 'data-testid': 'units-import-apply' }}
      confirmLoading={send.isPending}
      onOk={() => file !== null && run(file, true)}
      onCancel={onClose}
    >
      <p className="quiet">{texts.importHint}</p>
      <Form layout="vertical">
        {jurisdictions.length > 1 && (
          <Form.Item label={texts.importPlace} htmlFor="units-import-place">
            <Select
              id="units-import-place"
              options={jurisdictions.map(({ id, name }) => ({ value: id, label: name }))}
              value={jurisdictionId}
              onChange={(id: string) => {
                setPlace(id);
                setReport(null);
                setFile(null);
              }}
            />
          </Form.Item>
        )}
        <Upload accept=".xlsx,.xls,.csv,.et" maxCount={1} showUploadList={false} beforeUpload={take}>
          <Button icon={<UploadOutlined />} loading={send.isPending} data-testid="units-import-file">
            {file === null ? texts.importFile : file.name}
          </Button>
        </Upload>
      </Form>
      <ProblemAlert error={send.error} />
      {report !== null && <Report report={report} />}
    </Modal>
  );
}

function Report({ report: { counts, rows } }: { report: UnitImportReport }) {
  const summary = (['new', 'changed', 'unchanged', 'error'] as const)
    .map((key) => `${texts.importCounts[key]} ${counts[key]}`)
    .join(' · ');
  const nothing = counts.new + counts.changed + counts.error === 0;
  return (
    <div className="merge-form" data-testid="units-import-report">
      {counts.error > 0 && <Alert type="error" showIcon title={texts.importFaulty} />}
      {nothing && <Alert type="info" showIcon title={texts.importNothing} />}
      <p>{summary}</p>
      <Table
        size="small"
        rowKey={({ sheet, row }) => `${sheet ?? ''}:${row}`}
        columns={columns}
        dataSource={rows.filter(({ outcome }) => outcome !== 'unchanged')}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
    </div>
  );
}
