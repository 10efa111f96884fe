import { Form, Input } from 'antd';
import { texts } from '../../texts';

interface PasteProps {
  name: string;
  onName: (name: string) => void;
  text: string;
  onText: (text: string) => void;
}

export function PasteFields({ name, onName, text, onText }: PasteProps) {
  return (
    <>
      <Form.Item label={texts.import.name}>
        <Input
          value={name}
          onChange={(event) => onName(event.target.value)}
          placeholder={texts.import.namePlaceholder}
          maxLength={120}
          data-testid="import-name"
        />
      </Form.Item>
      <Form.Item extra={texts.import.characters(text.length)}>
        <Input.TextArea
          value={text}
          onChange={(event) => onText(event.target.value)}
          placeholder={texts.import.pasteHint}
          aria-label={texts.import.pasteHint}
          rows={10}
          data-testid="import-text"
        />
      </Form.Item>
    </>
  );
}
