import { useState } from 'react';
import { App, Button, Form, Modal, Segmented, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useImportPlan } from '../../api/plans';
import type { ImportInput } from '../../api/plans';
import { ApiError } from '../../api/problem';
import { useMe } from '../../api/session';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { FileDrop } from './file-drop';
import { PasteFields } from './paste-fields';

interface Props {
  open: boolean;
  onClose: () => void;
}

export function ImportDialog({ open, onClose }: Props) {
  const submit = useSubmitImport(onClose);
  return (
    <Modal
      open={open}
      title={texts.import.title}
      width={640}
      footer={null}
      destroyOnHidden
      // The answer leads to the new plan: it must not be lost by a click beside the dialog.
      mask={{ closable: false }}
      closable={!submit.isPending}
      keyboard={!submit.isPending}
      onCancel={onClose}
      afterClose={submit.reset}
    >
      <ImportForm submit={submit} />
    </Modal>
  );
}

function useSubmitImport(onDone: () => void) {
  const importPlan = useImportPlan();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return {
    isPending: importPlan.isPending,
    error: importPlan.error,
    reset: importPlan.reset,
    run: (input: ImportInput) =>
      importPlan.mutate(input, {
        onSuccess: ({ planId, clauses, messages }) => {
          void message.success(texts.import.done(clauses, messages));
          onDone();
          void navigate(`/plans/${planId}`);
        },
      }),
  };
}

/** The same document twice leads to the plan that has it. */
function ExistingPlan({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.problem.code !== 'ALREADY_IMPORTED') return null;
  const planId: unknown = error.problem.current?.['planId'];
  if (typeof planId !== 'string') return null;
  return <Link to={`/plans/${planId}`}>{texts.import.openExisting}</Link>;
}

type Way = 'upload' | 'paste';

function ImportForm({ submit }: { submit: ReturnType<typeof useSubmitImport> }) {
  const { jurisdictions } = useMe();
  const [jurisdictionId, setJurisdictionId] = useState(
    jurisdictions.length === 1 ? jurisdictions[0]?.id : undefined,
  );
  const [way, setWay] = useState<Way>('upload');
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const run = () => {
    const source = way === 'upload' ? file && { file } : pasted(name, text);
    if (jurisdictionId === undefined) return setMissing(texts.import.jurisdictionRequired);
    if (source === null) return setMissing(texts.import.missing);
    setMissing(null);
    submit.run({ jurisdictionId, source });
  };
  return (
    <Form layout="vertical" onFinish={run} disabled={submit.isPending}>
      {jurisdictions.length > 1 && (
        <Form.Item label={texts.import.jurisdiction} required>
          <Select
            value={jurisdictionId}
            onChange={setJurisdictionId}
            options={jurisdictions.map(({ id, name: label }) => ({ value: id, label }))}
            placeholder={texts.import.jurisdictionRequired}
            data-testid="import-jurisdiction"
          />
        </Form.Item>
      )}
      <Form.Item>
        <Segmented<Way>
          block
          value={way}
          onChange={setWay}
          options={[
            { value: 'upload', label: texts.import.upload },
            { value: 'paste', label: <span data-testid="import-paste">{texts.import.paste}</span> },
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
      <ProblemAlert
        error={submit.error}
        title={texts.import.failed}
        action={<ExistingPlan error={submit.error} />}
      />
      <div className="import-foot">
        <span className="quiet" role="status">
          {submit.isPending && texts.import.working}
        </span>
        <Button type="primary" htmlType="submit" loading={submit.isPending} data-testid="import-submit">
          {texts.import.submit}
        </Button>
      </div>
    </Form>
  );
}

function pasted(name: string, text: string): { fileName: string; text: string } | null {
  if (text.trim() === '') return null;
  return { fileName: `${name.trim() || texts.import.defaultName}.txt`, text };
}
