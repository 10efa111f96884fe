import { Checkbox, Form, Input, InputNumber, Segmented, Select, Switch } from 'antd';
import type { PaperKind, StepChannel, StepSubject } from '../../../api/policies';
import { AUDIENCES } from '../../../lib/step-draft';
import type { StepFields } from '../../../lib/step-draft';
import { texts } from '../../../texts';

const words = texts.policy.step;

const optionsOf = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));

const SUBJECTS = optionsOf<StepSubject>(words.subjects);
const UNITS = optionsOf(words.units);
const CHANNELS = optionsOf<StepChannel>(words.channels);
const PAPERS = [{ value: '' as const, label: words.noPaper }, ...optionsOf<PaperKind>(words.papers)];

/** Only a whole task has 配合单位; reports and instructions make no paper. */
const PARTNERS: readonly StepSubject[] = ['milestone', 'acceptance', 'task'];
const WITHOUT_PAPER: readonly StepSubject[] = ['report', 'instruction'];

/** What a step is about and who hears of it; the form around it keeps the values. */
export function StepFormFields() {
  const form = Form.useFormInstance<StepFields>();
  const subject = Form.useWatch('subject', form) ?? 'milestone';
  const changeSubject = (next: StepSubject) => {
    if (next === 'task' && form.getFieldValue('relation') === 'before')
      form.setFieldValue('relation', 'after');
    if (WITHOUT_PAPER.includes(next)) form.setFieldValue('paper', '');
    if (!PARTNERS.includes(next)) form.setFieldValue(['tell', 'cooperating'], []);
  };
  return (
    <>
      <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, max: 30 }]}>
        <Input maxLength={30} placeholder={words.namePlaceholder} data-testid="step-name" />
      </Form.Item>
      <Form.Item name="subject" label={words.subject}>
        <Select options={SUBJECTS} onChange={changeSubject} data-testid="step-subject" />
      </Form.Item>
      <When subject={subject} />
      <Tell partners={PARTNERS.includes(subject)} />
      {!WITHOUT_PAPER.includes(subject) && (
        <Form.Item name="paper" label={words.paper} extra={words.paperHint}>
          <Select options={PAPERS} data-testid="step-paper" />
        </Form.Item>
      )}
      <Form.Item name="atRest" label={words.atRest} extra={words.atRestHint} valuePropName="checked">
        <Switch data-testid="step-at-rest" />
      </Form.Item>
    </>
  );
}

function When({ subject }: { subject: StepSubject }) {
  const form = Form.useFormInstance<StepFields>();
  const relation = Form.useWatch('relation', form) ?? 'before';
  const repeats = Form.useWatch('repeats', form) ?? false;
  const relations = optionsOf(words.relations).filter(
    ({ value }) => value !== 'before' || subject !== 'task',
  );
  return (
    <fieldset className="policy-when">
      <legend>{words.when}</legend>
      <Form.Item name="relation" label={subject === 'task' ? words.since.issue : words.since.due}>
        <Segmented options={relations} data-testid="step-relation" />
      </Form.Item>
      {relation !== 'on' && (
        <Form.Item name="amount" label={words.amount} rules={[{ required: true }]}>
          <InputNumber min={1} max={366} precision={0} data-testid="step-amount" />
        </Form.Item>
      )}
      <Form.Item name="unit" label={words.unit}>
        <Segmented options={UNITS} data-testid="step-unit" />
      </Form.Item>
      {relation !== 'before' && (
        <Form.Item name="repeats" label={words.repeat} valuePropName="checked">
          <Switch data-testid="step-repeats" />
        </Form.Item>
      )}
      {relation !== 'before' && repeats && (
        <Form.Item name="every" label={words.every} rules={[{ required: true }]}>
          <InputNumber min={1} max={366} precision={0} data-testid="step-every" />
        </Form.Item>
      )}
    </fieldset>
  );
}

function Tell({ partners }: { partners: boolean }) {
  return (
    <fieldset className="policy-tell">
      <legend>{words.tell}</legend>
      {AUDIENCES.filter((audience) => partners || audience !== 'cooperating').map((audience) => (
        <Form.Item key={audience} name={['tell', audience]} label={words.audiences[audience]}>
          <Checkbox.Group options={CHANNELS} data-testid={`step-tell-${audience}`} />
        </Form.Item>
      ))}
    </fieldset>
  );
}
