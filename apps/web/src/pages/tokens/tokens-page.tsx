import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm, Skeleton, Tag } from 'antd';
import { useRevokeToken, useTokens } from '../../api/interfaces';
import { useMe } from '../../api/session';
import type { Token } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { sentenceOf } from '../../api/problem';
import { dayOf } from '../../lib/dates';
import { texts } from '../../texts';
import { TokenDialog } from './token-dialog';
import './tokens.css';

type State = keyof typeof texts.tokens.states;

const COLORS: Readonly<Record<State, string>> = { living: 'green', expired: 'default', revoked: 'default' };

function stateOf({ revokedAt, expiresAt }: Token, today: string): State {
  if (revokedAt !== null) return 'revoked';
  return dayOf(expiresAt) < today ? 'expired' : 'living';
}

/** A person's own tokens. */
export function Page() {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)} data-testid="token-add">
      {texts.tokens.add}
    </Button>
  );
  return (
    <div className="page tokens-page">
      <PageHeader title={texts.tokens.page} subtitle={texts.tokens.subtitle} extra={add} />
      <TokenList />
      <TokenDialog open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function TokenList() {
  const tokens = useTokens();
  const { today } = useMe();
  if (tokens.isPending) {
    return (
      <div className="panel panel-padded">
        <Skeleton active title={false} />
      </div>
    );
  }
  if (tokens.isError) return <ErrorView error={tokens.error} retry={() => void tokens.refetch()} />;
  if (tokens.data.length === 0) {
    return (
      <div className="panel">
        <EmptyView title={texts.tokens.empty} hint={texts.tokens.emptyHint} />
      </div>
    );
  }
  return (
    <ul className="panel token-list">
      {tokens.data.map((token) => (
        <TokenRow key={token.id} token={token} state={stateOf(token, today)} />
      ))}
    </ul>
  );
}

function TokenRow({ token, state }: { token: Token; state: State }) {
  const revoke = useRevokeToken();
  const { message } = App.useApp();
  const run = () =>
    revoke.mutate(token.id, {
      onSuccess: () => void message.success(texts.tokens.revoked),
      onError: (error) => void message.error(sentenceOf(error)),
    });
  const used =
    token.lastUsedAt === null ? texts.tokens.neverUsed : texts.tokens.lastUsed(dayOf(token.lastUsedAt));
  return (
    <li className="token-row" data-testid="token-row" data-state={state}>
      <div className="token-main">
        <div>
          <b>{token.name}</b> <code className="quiet">{token.prefix}…</code>{' '}
          <Tag color={COLORS[state]}>{texts.tokens.states[state]}</Tag>
        </div>
        <div className="quiet">
          {token.scopes.map((scope) => texts.tokens.scopeLabels[scope] ?? scope).join('；')}
        </div>
        <div className="quiet">
          {texts.tokens.expires(dayOf(token.expiresAt))} · {used}
        </div>
      </div>
      {state === 'living' && (
        <Popconfirm title={texts.tokens.revokeConfirm} okText={texts.tokens.revoke} onConfirm={run}>
          <Button danger size="small" loading={revoke.isPending} data-testid="token-revoke">
            {texts.tokens.revoke}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}
