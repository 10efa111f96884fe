import { useState } from 'react';
import { Alert, Button, Form, Modal, Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { useProposeReissue } from '../../api/reissue';
import type { ReissueSource } from '../../api/reissue';
import type { Id } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { FileDrop } from '../plans/file-drop';
import { PasteFields } from '../plans/paste-fields';

interface Props {
  planId: Id;
  /** Whether a version is waiting already. */
  replaces: boolean;
  open: boolean;
  onClose: () => void;
}

export function ReissueDialog({ planId, replaces, open, onClose }: Props) {
  const propose = useProposeReissue(planId);
  const navigate = useNavigate();
  const run = (source: ReissueSource) =>
    propose.mutate(source, {
      onSuccess: () => {
        onClose();
        void navigate(`/plans/${planId}/reissue`);
      },
    });
  return (
    <Modal
      open={open}
      title={texts.reissue.dialogTitle}
      width={640}
      footer={null}
      destroyOnHidden
      // What is being read must not be lost by a click beside the dialog.
      mask={{ closable: false }}
      closable={!propose.isPending}
      keyboard={!propose.isPending}
      onCancel={onClose}
      afterClose={propose.reset}
    >
      <p className="quiet reissue-hint">{texts.reissue.dialogHint}</p>
      {replaces && (
        <Alert type="warning" showIcon className="reissue-hint" title={texts.reissue.replaceHint} />
      )}
      <SourceForm pending={propose.isPending} error={propose.error} onSource={run} />
    </Modal>
  );
}

type Way = 'upload' | 'paste';

interface FormProps {
  pending: boolean;
  error: unknown;
  onSource: (source: ReissueSource) => void;
}

function SourceForm({ pending, error, onSource }: FormProps) {
  const [way, setWay] = useState<Way>('upload');
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const run = () => {
    const source = way === 'upload' ? file && { file } : pasted(name, text);
    setMissing(source === null);
    if (source !== null) onSource(source);
  };
  return (
    <Form layout="vertical" onFinish={run} disabled={pending}>
      <Form.Item>
        <Segmented<Way>
          block
          value={way}
          onChange={setWay}
          options={[
            { value: 'upload', label: texts.import.upload },
            { value: 'paste', label: <span data-testid="reissue-paste">{texts.import.paste}</span> },
          ]}
        />
      </Form.Item>
      {way === 'upload' ? (
        <FileDrop file={file} onFile={setFile} />
      ) : (
        <PasteFields name={name} onName={setName} text={text} onText={setText} />
      )}
      {missing && (
        <p className="import-missing" role="alert">
          {texts.import.missing}
        </p>
      )}
      <ProblemAlert error={error} title={texts.reissue.failed} />
      <div className="import-foot">
        <span className="quiet" role="status">
          {pending && texts.import.working}
        </span>
        <Button type="primary" htmlType="submit" loading={pending} data-testid="reissue-submit">
          {texts.reissue.submit}
        </Button>
      </div>
    </Form>
  );
}

function pasted(name: string, text: string): ReissueSource | null {
  if (text.trim() === '') return null;
  return { fileName: `${name.trim() || texts.import.defaultName}.txt`, text };
}
