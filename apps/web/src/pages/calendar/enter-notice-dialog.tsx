import { useState } from 'react';
import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, InputNumber, Modal, Segmented, Upload } from 'antd';
import { useCheckNotice, useEnterNotice, type Notice } from '../../api/calendar';
import { ProblemAlert } from '../../components/problem-alert';
import { calendarTexts as texts } from '../../texts/calendar';
import { CheckReport } from './check-report';

type Way = 'paste' | 'file';

const ACCEPTED = '.xlsx,.xls,.csv,.et,.json,.docx,.pdf,.html,.txt';

/** A notice is first shown with its differences, then saved as it was shown. */
export function EnterNoticeDialog({ onClose }: { onClose: (savedYear?: number) => void }) {
  const [way, setWay] = useState<Way>('paste');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const check = useCheckNotice();
  const enter = useEnterNotice();
  const { message } = App.useApp();
  const forget = () => {
    check.reset();
    enter.reset();
  };
  const named = {
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(year === null ? {} : { year }),
  };
  const ready = way === 'paste' ? text.trim() !== '' : file !== null;
  const notice = (chosen = file): Notice =>
    way === 'file' && chosen !== null ? { ...named, file: chosen } : { ...named, text };
  const found = check.data;
  const save = () =>
    found !== undefined &&
    enter.mutate(
      { notice: notice(), version: found.version },
      {
        onSuccess: ({ movedTasks, calendar }) => {
          void message.success(texts.saved(movedTasks));
          onClose(calendar.year);
        },
      },
    );
  return (
    <Modal
      open
      width={720}
      title={texts.dialogTitle}
      okText={texts.save}
      okButtonProps={{ disabled: found?.maySave !== true, 'data-testid': 'calendar-save' }}
      confirmLoading={enter.isPending}
      onOk={save}
      onCancel={() => onClose()}
    >
      <p className="quiet">{texts.dialogHint}</p>
      <Form layout="vertical">
        <Form.Item>
          <Segmented<Way>
            value={way}
            options={(['paste', 'file'] as const).map((value) => ({ value, label: texts.ways[value] }))}
            onChange={(next) => {
              setWay(next);
              forget();
            }}
          />
        </Form.Item>
        {way === 'paste' ? (
          <Form.Item label={texts.text} htmlFor="calendar-text">
            <Input.TextArea
              id="calendar-text"
              data-testid="calendar-text"
              rows={8}
              maxLength={50_000}
              placeholder={texts.textPlaceholder}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                forget();
              }}
            />
          </Form.Item>
        ) : (
          <Form.Item label={texts.file}>
            <Upload
              accept={ACCEPTED}
              maxCount={1}
              showUploadList={false}
              beforeUpload={(next) => {
                setFile(next);
                forget();
                check.mutate(notice(next));
                return false; // sent by us, not by the control
              }}
            >
              <Button icon={<UploadOutlined />} data-testid="calendar-file">
                {file === null ? texts.file : file.name}
              </Button>
            </Upload>
          </Form.Item>
        )}
        <Form.Item label={texts.sourceField} htmlFor="calendar-source" extra={texts.sourceHint}>
          <Input
            id="calendar-source"
            maxLength={100}
            value={source}
            onChange={({ target }) => {
              setSource(target.value);
              forget();
            }}
          />
        </Form.Item>
        <Form.Item label={texts.yearField} htmlFor="calendar-notice-year">
          <InputNumber
            id="calendar-notice-year"
            min={2004}
            max={2100}
            precision={0}
            value={year}
            onChange={(next) => {
              setYear(next);
              forget();
            }}
          />
        </Form.Item>
        <Button
          disabled={!ready}
          loading={check.isPending}
          onClick={() => check.mutate(notice())}
          data-testid="calendar-check"
        >
          {texts.check}
        </Button>
      </Form>
      <ProblemAlert error={check.error ?? enter.error} />
      {found !== undefined && <CheckReport check={found} />}
    </Modal>
  );
}
