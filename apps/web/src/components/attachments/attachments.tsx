import { useRef } from 'react';
import type { ChangeEvent } from 'react';
import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm } from 'antd';
import {
  useAddAttachment,
  useAttachments,
  useDownloadAttachment,
  useRemoveAttachment,
} from '../../api/attachments';
import type { AttachmentTarget } from '../../api/attachments';
import { sentenceOf } from '../../api/problem';
import { useMe } from '../../api/session';
import type { Attachment } from '../../api/types';
import { minute } from '../../lib/dates';
import { fileSize } from '../../lib/file-size';
import { texts } from '../../texts';
import './attachments.css';

interface Props extends AttachmentTarget {
  taskId: string;
  /** The reader may add files here, and take their own away; the office takes any away. */
  editable?: boolean;
}

/** Files beside a task or a part of it. Shows nothing where there are none and none may be added. */
export function Attachments({ taskId, subjectType, subjectId, editable = false }: Props) {
  const list = useAttachments(taskId);
  const own = list.data?.items.filter(
    (item) => item.subjectType === subjectType && item.subjectId === subjectId,
  );
  if (list.isError) return <p className="problem-line">{sentenceOf(list.error)}</p>;
  if (list.data === undefined || own === undefined) return null;
  if (own.length === 0 && !editable) return null;
  const { maxBytes, extensions } = list.data;
  return (
    <div className="attachments" data-testid="attachments">
      {own.length > 0 && (
        <ul aria-label={texts.attachments.title}>
          {own.map((item) => (
            <Item key={item.id} taskId={taskId} item={item} editable={editable} />
          ))}
        </ul>
      )}
      {editable && (
        <AddFiles
          taskId={taskId}
          target={{ subjectType, subjectId }}
          maxBytes={maxBytes}
          extensions={extensions}
        />
      )}
    </div>
  );
}

function Item({ taskId, item, editable }: { taskId: string; item: Attachment; editable: boolean }) {
  const download = useDownloadAttachment();
  const { message } = App.useApp();
  const me = useMe();
  const removable = editable && (item.personId === me.person.id || me.roles.includes('office'));
  const save = () => download.mutate(item.id, { onError: (error) => void message.error(sentenceOf(error)) });
  return (
    <li className="attachment" data-testid="attachment">
      <PaperClipOutlined aria-hidden />
      <button
        type="button"
        className="link-button attachment-name"
        onClick={save}
        disabled={download.isPending || item.scan === 'refused'}
      >
        {item.name}
      </button>
      <span className="quiet">
        {fileSize(item.size)} · {texts.attachments.by(item.person, minute(item.at))}
      </span>
      {item.scan === 'refused' && <span className="overdue">{texts.attachments.refused}</span>}
      {removable && <Remove taskId={taskId} item={item} />}
    </li>
  );
}

function Remove({ taskId, item }: { taskId: string; item: Attachment }) {
  const remove = useRemoveAttachment(taskId);
  const { message } = App.useApp();
  const run = () =>
    remove.mutate(item.id, {
      onSuccess: () => void message.success(texts.attachments.removed),
      onError: (error) => void message.error(sentenceOf(error)),
    });
  return (
    <Popconfirm
      title={texts.attachments.removeAsk(item.name)}
      okText={texts.common.delete}
      onConfirm={run}
      okButtonProps={{ 'data-testid': 'attachment-remove-confirm' }}
    >
      <Button
        type="text"
        size="small"
        className="no-print"
        icon={<DeleteOutlined />}
        loading={remove.isPending}
        aria-label={`${texts.attachments.remove} ${item.name}`}
        data-testid="attachment-remove"
      />
    </Popconfirm>
  );
}

interface AddProps {
  taskId: string;
  target: AttachmentTarget;
  maxBytes: number;
  extensions: readonly string[];
}

/** One after the other: the first refusal is said and the rest still go. */
function AddFiles({ taskId, target, maxBytes, extensions }: AddProps) {
  const add = useAddAttachment(taskId);
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const upload = async (file: File) => {
    if (file.size > maxBytes) {
      void message.error(`${file.name}：${texts.attachments.tooLarge(fileSize(maxBytes))}`);
      return;
    }
    try {
      await add.mutateAsync({ ...target, file });
      void message.success(texts.attachments.added);
    } catch (error) {
      void message.error(`${file.name}：${sentenceOf(error)}`);
    }
  };
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    for (const file of files) await upload(file);
  };
  return (
    <div className="attachment-add no-print">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={extensions.map((extension) => `.${extension}`).join(',')}
        onChange={(event) => void chosen(event)}
        data-testid="attachment-input"
      />
      <Button
        size="small"
        icon={<UploadOutlined />}
        loading={add.isPending}
        onClick={() => input.current?.click()}
        data-testid="attachment-add"
      >
        {texts.attachments.add}
      </Button>
      <span className="quiet">{texts.attachments.hint(fileSize(maxBytes))}</span>
    </div>
  );
}
