import { useMemo, useState } from 'react';
import { Button } from 'antd';
import type { TaskDetail } from '../../api/types';
import { markParagraphs } from '../../lib/marked-text';
import { texts } from '../../texts';

/** Outer marks first where two cover the same stretch. */
const ORDER = ['note', 'target', 'responsible', 'cooperating', 'lead'] as const;

export function Source({ source }: { source: TaskDetail['source'] }) {
  const [context, setContext] = useState(false);
  const paragraphs = useMemo(() => {
    const marks = source.marks
      .map(({ kind, span }, index) => ({ kind, span, key: String(index) }))
      .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return markParagraphs(source.quote, marks);
  }, [source]);
  const kinds = ORDER.filter(
    (kind) => kind !== 'note' && source.marks.some((mark) => mark.kind === kind),
  ).reverse();
  const hasContext = source.before.trim() !== '' || source.after.trim() !== '';
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.task.source}</h2>
        <ul className="legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={`mark mark-${kind}`}>{texts.task.marks[kind]}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="panel-body source">
        <div className="quiet source-from">
          {[`《${source.planTitle}》`, source.docNumber, source.path].filter(Boolean).join(' · ')}
        </div>
        {context && <p className="source-context">…{source.before.trimStart()}</p>}
        <blockquote data-testid="source-quote">
          {paragraphs.map(({ from, pieces }) => (
            <p key={from}>
              {pieces.map((piece, index) => (
                <span key={index} className={classOf(piece.kinds)}>
                  {piece.text}
                </span>
              ))}
            </p>
          ))}
        </blockquote>
        {context && <p className="source-context">{source.after.trimEnd()}…</p>}
        {hasContext && (
          <Button type="link" size="small" className="no-print" onClick={() => setContext(!context)}>
            {context ? texts.task.contextHide : texts.task.context}
          </Button>
        )}
      </div>
    </section>
  );
}

function classOf(kinds: readonly string[]): string | undefined {
  return kinds.length === 0 ? undefined : `mark ${kinds.map((kind) => `mark-${kind}`).join(' ')}`;
}
