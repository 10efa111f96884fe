import { Button, Drawer, Form } from 'antd';
import type { DraftStep } from '../../../api/policies';
import { NEW_STEP, toFields, toStep } from '../../../lib/step-draft';
import type { StepFields } from '../../../lib/step-draft';
import { texts } from '../../../texts';
import { StepFormFields } from './step-fields';

const words = texts.policy.step;

interface Props {
  /** The step to change; null for a new one. */
  step: DraftStep | null;
  onDone: (step: DraftStep) => void;
  onClose: () => void;
}

/** One step of a ladder; what it says holds only after the ladder is saved. */
export function StepDrawer({ step, onDone, onClose }: Props) {
  const [form] = Form.useForm<StepFields>();
  const initial = step === null ? NEW_STEP : toFields(step);
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={step === null ? words.add : words.edit}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button type="primary" onClick={() => form.submit()} data-testid="step-done">
            {words.done}
          </Button>
        </div>
      }
    >
      <Form<StepFields>
        form={form}
        layout="vertical"
        initialValues={initial}
        requiredMark={false}
        onFinish={(fields) => onDone(toStep({ ...initial, ...fields }, step?.key))}
      >
        <StepFormFields />
      </Form>
    </Drawer>
  );
}
