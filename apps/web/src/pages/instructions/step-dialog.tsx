import { App, Form, Input, Modal } from 'antd';
import { useMoveInstruction } from '../../api/instructions';
import { keys } from '../../api/keys';
import type { Instruction, InstructionOffer } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { instructionTexts as texts } from '../../texts/instructions';

interface Props {
  instruction: Instruction;
  offer: InstructionOffer;
  onClose: () => void;
}

const FORM_ID = 'instruction-step-form';

/** 回复、退回、办结、撤回, with what is said about it. */
export function StepDialog({ instruction, offer: { action, needsText, onBehalf }, onClose }: Props) {
  const move = useMoveInstruction();
  const refuse = useRefusal(keys.instructions);
  const { message } = App.useApp();
  const run = ({ text = '' }: { text?: string }) =>
    move.mutate(
      { instruction, action, text: text.trim() },
      {
        onSuccess: () => {
          void message.success(texts.done);
          onClose();
        },
        onError: refuse,
      },
    );
  const label = (onBehalf ? texts.behalfActions : texts.actions)[action];
  return (
    <Modal
      open
      title={label}
      okText={label}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'instruction-confirm' }}
      confirmLoading={move.isPending}
      onCancel={onClose}
    >
      <p className="instruction-quote">{instruction.text}</p>
      <Form<{ text?: string }> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Form.Item
          name="text"
          label={texts.labels[action]}
          rules={needsText ? [{ required: true, whitespace: true, message: texts.textNeeded }] : []}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={4000}
            data-testid="instruction-step-text"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
