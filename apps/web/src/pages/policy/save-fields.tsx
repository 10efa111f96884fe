import type { ReactNode } from 'react';
import { Button, Form, Input } from 'antd';
import { texts } from '../../texts';

interface Props {
  notice: ReactNode;
  saving: boolean;
  disabled?: boolean;
}

/** The foot of every form of the rules: why, and the button. */
export function SaveFields({ notice, saving, disabled = false }: Props) {
  return (
    <div className="panel-body policy-foot">
      {notice}
      <Form.Item name="note" label={texts.policy.note}>
        <Input maxLength={500} placeholder={texts.policy.notePlaceholder} data-testid="policy-note" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={saving} disabled={disabled} data-testid="policy-save">
        {texts.policy.save}
      </Button>
    </div>
  );
}
