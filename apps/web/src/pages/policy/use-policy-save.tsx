import { useState } from 'react';
import type { ReactNode } from 'react';
import { Alert, App, Button, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useChangePolicy } from '../../api/policies';
import type { Policy, PolicySections } from '../../api/policies';
import { ApiError } from '../../api/problem';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { Changes } from './changes';

const words = texts.policy.conflict;

interface Saving {
  /** The version the changes are made on. */
  base: Policy;
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

interface SaveOptions {
  policy: Policy;
  onNew: (policy: Policy) => void;
  /** Carries one's own changes over to what another person has saved meanwhile. */
  onRebase: (base: Policy, newer: Policy) => void;
}

/** Saves parts of the rules as a new version; of two editors the later one sees what the other changed and decides. */
export function usePolicySave({ policy, onNew, onRebase }: SaveOptions): Saving {
  const { message } = App.useApp();
  const client = useQueryClient();
  // Raised where somebody goes on with their changes on a newer version.
  const [kept, setKept] = useState(policy);
  const base = kept.revision > policy.revision ? kept : policy;
  const change = useChangePolicy(policy.jurisdiction.id);
  const rival = rivalOf(change.error);
  const save: Saving['save'] = (sections, note) =>
    change.mutate(
      {
        revision: base.revision,
        change: { ...sections, jurisdictionId: policy.jurisdiction.id, note: note.trim() },
      },
      {
        onSuccess: (now) => {
          void message.success(
            now.revision === base.revision ? texts.policy.unchanged : texts.policy.saved(now.revision),
          );
          onNew(now);
        },
      },
    );
  const keep = (newer: Policy) => {
    onRebase(base, newer);
    setKept(newer);
    change.reset();
    // What was said of the draft was said against the older version.
    for (const derived of ['check', 'preview'])
      void client.invalidateQueries({ queryKey: ['policy', derived] });
    void message.info(words.kept(newer.revision));
  };
  const notice =
    rival === null ? (
      <ProblemAlert error={change.error} />
    ) : (
      <Rival rival={rival} since={base.revision} onReload={() => onNew(rival)} onKeep={() => keep(rival)} />
    );
  return { base, save, saving: change.isPending, notice };
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
