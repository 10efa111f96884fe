import { Form, Input } from 'antd';
import { texts } from '../../texts';
import { EMAIL_RULES, PHONE_RULES } from './rules';

/** How a person is reached outside the house; both may stay empty. */
export function ContactFields() {
  return (
    <>
      <Form.Item name="email" label={texts.people.email} extra={texts.people.emailHint} rules={EMAIL_RULES}>
        <Input data-testid="person-email" />
      </Form.Item>
      <Form.Item name="phone" label={texts.people.phone} extra={texts.people.phoneHint} rules={PHONE_RULES}>
        <Input inputMode="tel" maxLength={40} data-testid="person-phone" />
      </Form.Item>
    </>
  );
}
