import { useState } from 'react';
import type { ReactNode } from 'react';
import { Alert, App, Button, Space } from 'antd';
import { useChangePolicy } from '../../api/policies';
import type { Policy, PolicySections } from '../../api/policies';
import { ApiError } from '../../api/problem';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { Changes } from './changes';

const words = texts.policy.conflict;

interface Saving {
  save: (sections: PolicySections, note: string) => void;
  saving: boolean;
  /** What stands in the way, beside the button. */
  notice: ReactNode;
}

/** What the other office wrote, where somebody was faster. */
function rivalOf(error: unknown): Policy | null {
  if (!(error instanceof ApiError && error.isConflict)) return null;
  return (error.problem.current ?? null) as Policy | null;
}

/** Saves parts of the rules as a new version; of two editors the later one sees what the other changed and decides. */
export function usePolicySave(policy: Policy, onNew: (policy: Policy) => void): Saving {
  const { message } = App.useApp();
  // Raised where somebody goes on with their changes on a newer version.
  const [kept, setKept] = useState(policy.revision);
  const base = Math.max(kept, policy.revision);
  const change = useChangePolicy(policy.jurisdiction.id);
  const rival = rivalOf(change.error);
  const save: Saving['save'] = (sections, note) =>
    change.mutate(
      {
        revision: base,
        change: { ...sections, jurisdictionId: policy.jurisdiction.id, note: note.trim() },
      },
      {
        onSuccess: (now) => {
          void message.success(
            now.revision === base ? texts.policy.unchanged : texts.policy.saved(now.revision),
          );
          onNew(now);
        },
      },
    );
  const keep = (newer: Policy) => {
    setKept(newer.revision);
    change.reset();
    void message.info(words.kept(newer.revision));
  };
  const notice =
    rival === null ? (
      <ProblemAlert error={change.error} />
    ) : (
      <Rival rival={rival} since={base} onReload={() => onNew(rival)} onKeep={() => keep(rival)} />
    );
  return { save, saving: change.isPending, notice };
}

interface RivalProps {
  rival: Policy;
  since: number;
  onReload: () => void;
  onKeep: () => void;
}

function Rival({ rival, since, onReload, onKeep }: RivalProps) {
  const news = rival.history.filter(({ revision }) => revision > since);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem-alert"
      data-testid="policy-conflict"
      title={words.title(news[0]?.person ?? '', rival.revision)}
      description={
        <>
          <p>{words.text}</p>
          <Changes changes={news.flatMap(({ changes }) => changes)} />
          <Space wrap>
            <Button size="small" onClick={onKeep} data-testid="policy-conflict-keep">
              {words.keep}
            </Button>
            <Button size="small" onClick={onReload} data-testid="policy-conflict-reload">
              {words.reload}
            </Button>
          </Space>
        </>
      }
    />
  );
}
