import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Form, Segmented } from 'antd';
import type { DocumentSource } from '../../api/plans';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { FileDrop } from './file-drop';
import { PasteFields } from './paste-fields';

type Way = 'upload' | 'paste';

interface Props {
  /** What the document is for; names the test ids. */
  purpose: 'import' | 'reissue';
  submit: string;
  pending: boolean;
  error: unknown;
  failed: string;
  /** Offered beside the error. */
  remedy?: ReactNode;
  /** Why it cannot be sent yet, besides a missing document; null if nothing is in the way. */
  obstacle?: string | null;
  /** Further fields, above the document. */
  children?: ReactNode;
  onSource: (source: DocumentSource) => void;
}

/** The form of a dialog that takes a plan document: a file of any kind, or pasted text. */
export function DocumentForm({ purpose, submit, pending, error, failed, remedy, ...rest }: Props) {
  const { obstacle = null, children, onSource } = rest;
  const [way, setWay] = useState<Way>('upload');
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const run = () => {
    const source = way === 'upload' ? file && { file } : pasted(name, text);
    setMissing(obstacle ?? (source === null ? texts.import.missing : null));
    if (obstacle === null && source !== null) onSource(source);
  };
  return (
    <Form layout="vertical" onFinish={run} disabled={pending}>
      {children}
      <Form.Item>
        <Segmented<Way>
          block
          value={way}
          onChange={setWay}
          options={[
            { value: 'upload', label: texts.import.upload },
            { value: 'paste', label: <span data-testid={`${purpose}-paste`}>{texts.import.paste}</span> },
          ]}
        />
      </Form.Item>
      {way === 'upload' ? (
        <FileDrop file={file} onFile={setFile} />
      ) : (
        <PasteFields name={name} onName={setName} text={text} onText={setText} />
      )}
      {missing !== null && (
        <p className="import-missing" role="alert">
          {missing}
        </p>
      )}
      <ProblemAlert error={error} title={failed} action={remedy} />
      <div className="import-foot">
        <span className="quiet" role="status">
          {pending && texts.import.working}
        </span>
        <Button type="primary" htmlType="submit" loading={pending} data-testid={`${purpose}-submit`}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

function pasted(name: string, text: string): DocumentSource | null {
  if (text.trim() === '') return null;
  return { fileName: `${name.trim() || texts.import.defaultName}.txt`, text };
}
