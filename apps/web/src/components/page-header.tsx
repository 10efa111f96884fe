import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts';

interface Props {
  title: string;
  subtitle?: ReactNode;
  extra?: ReactNode;
}

export function PageHeader({ title, subtitle, extra }: Props) {
  useDocumentTitle(title);
  return (
    <div className="page-header">
      <div className="page-heading">
        <h1>{title}</h1>
        {subtitle !== undefined && <div className="page-subtitle">{subtitle}</div>}
      </div>
      {extra !== undefined && <div className="page-extra">{extra}</div>}
    </div>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = texts.product.title(title);
  }, [title]);
}
