import { useState } from 'react';
import { Alert, App, Button, Checkbox, Modal, Space } from 'antd';
import { useNavigate } from 'react-router';
import {
  useBulletinFile,
  useChangeBulletin,
  useRemoveBulletin,
  useVerifyBulletin,
} from '../../api/bulletins';
import { sentenceOf } from '../../api/problem';
import type { Bulletin, BulletinVerification } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { bulletinTexts as texts } from '../../texts/bulletins';

interface Props {
  bulletin: Bulletin;
}

export function BulletinActions({ bulletin }: Props) {
  const file = useBulletinFile(bulletin);
  const verify = useVerifyBulletin(bulletin.id);
  return (
    <div className="bulletin-actions no-print">
      <Space wrap>
        <Button loading={file.isPending} onClick={() => file.mutate()} data-testid="bulletin-file">
          {texts.download}
        </Button>
        <Button loading={verify.isPending} onClick={() => verify.mutate()} data-testid="bulletin-verify">
          {texts.verify}
        </Button>
        {bulletin.mayEdit && <DraftActions bulletin={bulletin} />}
      </Space>
      <ProblemAlert error={file.error ?? verify.error} />
      {verify.data !== undefined && <Verified result={verify.data} />}
    </div>
  );
}

function Verified({ result: { identical, tasks, differences, file } }: { result: BulletinVerification }) {
  if (identical) {
    const sentence = file === null ? texts.verifiedDraft(tasks) : texts.verified(tasks);
    return <Alert type="success" showIcon title={sentence} data-testid="bulletin-identical" />;
  }
  return (
    <Alert
      type="error"
      showIcon
      title={file === false ? texts.fileChanged : texts.different(differences.length)}
      description={differences.map(({ what, place, printed, recomputed }) => (
        <div key={`${what} ${place}`}>{`${place}：${printed} → ${recomputed}`}</div>
      ))}
      data-testid="bulletin-different"
    />
  );
}

function DraftActions({ bulletin }: Props) {
  const [issuing, setIssuing] = useState(false);
  const change = useChangeBulletin(bulletin);
  const { message } = App.useApp();
  const refresh = () =>
    change.mutate(
      { kind: 'refresh' },
      {
        onSuccess: () => void message.success(texts.refreshed),
        onError: (error) => void message.error(sentenceOf(error)),
      },
    );
  return (
    <>
      <Button loading={change.isPending} onClick={refresh} data-testid="bulletin-refresh">
        {texts.refresh}
      </Button>
      <RemoveButton bulletin={bulletin} />
      <Button type="primary" onClick={() => setIssuing(true)} data-testid="bulletin-issue">
        {texts.issue}
      </Button>
      {issuing && <IssueDialog bulletin={bulletin} onClose={() => setIssuing(false)} />}
    </>
  );
}

function RemoveButton({ bulletin }: Props) {
  const remove = useRemoveBulletin(bulletin);
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const ask = () => {
    void modal.confirm({
      title: texts.removeTitle,
      okText: texts.remove,
      okButtonProps: { danger: true },
      onOk: () =>
        remove.mutateAsync().then(
          () => {
            void message.success(texts.removed);
            void navigate('/bulletins');
          },
          (error: unknown) => void message.error(sentenceOf(error)),
        ),
    });
  };
  return (
    <Button danger onClick={ask} data-testid="bulletin-remove">
      {texts.remove}
    </Button>
  );
}

function IssueDialog({ bulletin, onClose }: Props & { onClose: () => void }) {
  const [toUnits, setToUnits] = useState(false);
  const change = useChangeBulletin(bulletin);
  const { message } = App.useApp();
  const issue = () =>
    change.mutate(
      { kind: 'issue', toUnits },
      {
        onSuccess: () => {
          void message.success(texts.issued);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={texts.issueTitle}
      okText={texts.issue}
      okButtonProps={{ 'data-testid': 'bulletin-issue-confirm' }}
      confirmLoading={change.isPending}
      onOk={issue}
      onCancel={onClose}
    >
      <ProblemAlert error={change.error} />
      <p>{texts.issueText}</p>
      <Checkbox checked={toUnits} onChange={({ target }) => setToUnits(target.checked)}>
        {texts.toUnits}
      </Checkbox>
    </Modal>
  );
}
