import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string | undefined;
  action?: ReactNode;
}

export function EmptyView({ title, hint, action }: Props) {
  return (
    <div className="empty" data-testid="empty">
      <div className="empty-title">{title}</div>
      {hint !== undefined && <div className="empty-hint">{hint}</div>}
      {action !== undefined && <div className="empty-action">{action}</div>}
    </div>
  );
}
