import { useState } from 'react';
import { FileTextOutlined, InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { texts } from '../../texts';

const LIMIT_MEGABYTES = 10;
const LIMIT_BYTES = LIMIT_MEGABYTES * 1024 * 1024;
const ENDINGS = ['docx', 'doc', 'wps', 'rtf', 'pdf', 'xlsx', 'xls', 'et', 'csv', 'html', 'htm', 'mht', 'txt'];
const ACCEPT = ENDINGS.map((ending) => `.${ending}`).join(',');
/** What clearly is something else; the server looks at the content, whatever the name. */
const KINDS = new RegExp(`\\.(${ENDINGS.join('|')})$`, 'i');

/** Why the file cannot be a plan; null where it may be one. The server looks again. */
function refusalOf(file: File): string | null {
  if (!KINDS.test(file.name)) return texts.import.wrongType;
  return file.size > LIMIT_BYTES ? texts.import.tooLarge(LIMIT_MEGABYTES) : null;
}

interface Props {
  file: File | null;
  onFile: (file: File | null) => void;
}

export function FileDrop({ file, onFile }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (next: File): false => {
    const reason = refusalOf(next);
    setRefusal(reason);
    onFile(reason === null ? next : null);
    return false; // the form sends it, not the control
  };
  return (
    <div className="file-drop">
      <Upload.Dragger
        accept={ACCEPT}
        maxCount={1}
        showUploadList={false}
        beforeUpload={take}
        data-testid="upload-input"
      >
        <p className="file-drop-icon">{file === null ? <InboxOutlined /> : <FileTextOutlined />}</p>
        <p className="file-drop-text">{file === null ? texts.import.drop : file.name}</p>
        <p className="quiet">
          {file === null ? texts.import.limit(LIMIT_MEGABYTES) : `${sizeOf(file)} · ${texts.import.replace}`}
        </p>
      </Upload.Dragger>
      {refusal !== null && (
        <p className="import-missing" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

function sizeOf(file: File): string {
  const kilobytes = file.size / 1024;
  return kilobytes < 1024
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
