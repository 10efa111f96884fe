import { useState } from 'react';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useChangeBulletin } from '../../api/bulletins';
import type { Bulletin } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { bulletinTexts as texts } from '../../texts/bulletins';

interface Props {
  bulletin: Bulletin;
  section: Bulletin['sections'][number];
}

export function SectionPanel({ bulletin, section }: Props) {
  const [editing, setEditing] = useState(false);
  const { heading, generated, text } = section;
  return (
    <section className="panel" data-testid={`bulletin-${section.section}`}>
      <div className="panel-title">
        <h2>{heading}</h2>
        {bulletin.mayEdit && (
          <Button onClick={() => setEditing(true)} data-testid={`bulletin-edit-${section.section}`}>
            {texts.edit}
          </Button>
        )}
      </div>
      <div className="panel-body bulletin-text">
        {bulletin.mayEdit && text !== null && <Alert type="warning" showIcon title={texts.edited} />}
        {(text ?? generated).split('\n').map((line, place) => (
          <p key={place}>{line}</p>
        ))}
      </div>
      {editing && <EditDialog bulletin={bulletin} section={section} onClose={() => setEditing(false)} />}
    </section>
  );
}

function EditDialog({ bulletin, section, onClose }: Props & { onClose: () => void }) {
  const { section: name, heading, generated, text } = section;
  const [written, setWritten] = useState(text ?? generated);
  const change = useChangeBulletin(bulletin);
  const { message } = App.useApp();
  const save = () =>
    change.mutate(
      { kind: 'edit', texts: { [name]: written } },
      {
        onSuccess: () => {
          void message.success(texts.saved);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={760}
      title={`${texts.editTitle} ${heading}`}
      okText={texts.save}
      okButtonProps={{ 'data-testid': 'bulletin-save' }}
      confirmLoading={change.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <ProblemAlert error={change.error} />
      <p className="quiet">{texts.generated}</p>
      <div className="bulletin-generated">{generated}</div>
      <p>
        <Button onClick={() => setWritten(generated)}>{texts.restore}</Button>
      </p>
      <label htmlFor="bulletin-written">{texts.yours}</label>
      <Input.TextArea
        id="bulletin-written"
        value={written}
        maxLength={20000}
        autoSize={{ minRows: 6, maxRows: 16 }}
        onChange={({ target }) => setWritten(target.value)}
        data-testid="bulletin-written"
      />
    </Modal>
  );
}
