import { useState } from 'react';
import { App, Form, Modal, Radio, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useImportPlan } from '../../api/plans';
import type { ImportInput, PlanKind } from '../../api/plans';
import { ApiError } from '../../api/problem';
import { useMe } from '../../api/session';
import { texts } from '../../texts';
import { targetTexts } from '../../texts/targets';
import { DocumentForm } from './document-form';

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

function ImportForm({ submit }: { submit: ReturnType<typeof useSubmitImport> }) {
  const { jurisdictions } = useMe();
  const [jurisdictionId, setJurisdictionId] = useState(
    jurisdictions.length === 1 ? jurisdictions[0]?.id : undefined,
  );
  const [kind, setKind] = useState<PlanKind>('own');
  return (
    <DocumentForm
      purpose="import"
      submit={texts.import.submit}
      pending={submit.isPending}
      error={submit.error}
      failed={texts.import.failed}
      remedy={<ExistingPlan error={submit.error} />}
      obstacle={jurisdictionId === undefined ? texts.import.jurisdictionRequired : null}
      onSource={(source) => jurisdictionId !== undefined && submit.run({ jurisdictionId, kind, source })}
    >
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
      <Form.Item
        label={targetTexts.reference.label}
        extra={kind === 'reference' ? targetTexts.reference.hint : undefined}
      >
        <Radio.Group
          value={kind}
          onChange={({ target }) => setKind(target.value as PlanKind)}
          options={(['own', 'reference'] as const).map((value) => ({
            value,
            label: <span data-testid={`import-kind-${value}`}>{targetTexts.reference[value]}</span>,
          }))}
        />
      </Form.Item>
    </DocumentForm>
  );
}
