import { memo, useEffect, useMemo, useRef } from 'react';
import type { PlanReview } from '../../api/types';
import { markParagraphs } from '../../lib/marked-text';
import type { Paragraph } from '../../lib/marked-text';
import { marksOf } from '../../lib/review';
import { texts } from '../../texts';

const LEGEND = [
  ['lead', texts.review.legend.lead],
  ['cooperating', texts.review.legend.cooperating],
  ['responsible', texts.review.legend.responsible],
  ['target', texts.review.legend.target],
  ['unit-unknown', texts.review.legend.unknown],
] as const;

/** Leaves a line of what comes before in sight, so that it is plain that there is more. */
const LEAD_IN_PX = 56;

interface Props {
  review: PlanReview;
  onPick: (key: string) => void;
}

export const TextPane = memo(function TextPane({ review, onPick }: Props) {
  const paragraphs = useMemo(() => markParagraphs(review.text, marksOf(review)), [review]);
  const scroll = useScrollToBody(review.plan.id);
  return (
    <section className="review-pane review-text" data-pane="text" aria-label={texts.review.original}>
      <header className="pane-head">
        <h2>{texts.review.original}</h2>
        <ul className="legend">
          {LEGEND.map(([kind, label]) => (
            <li key={kind}>
              <span className={`mark mark-${kind}`}>{label}</span>
            </li>
          ))}
        </ul>
      </header>
      <div
        ref={scroll}
        className="pane-scroll plan-text"
        data-scroll
        tabIndex={0}
        onClick={(event) => {
          const key = keyAt(event.target);
          if (key !== undefined) onPick(key);
        }}
      >
        {paragraphs.map((paragraph) => (
          <Line key={paragraph.from} paragraph={paragraph} outside={!isInside(paragraph, review.body)} />
        ))}
      </div>
    </section>
  );
});

/** Opens the text where the plan begins: a page may carry a summary or a notice before it. */
function useScrollToBody(planId: string) {
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = scroll.current;
    const first = pane?.querySelector<HTMLElement>('.plan-line:not(.plan-line-outside)');
    if (pane && first)
      pane.scrollTop += first.getBoundingClientRect().top - pane.getBoundingClientRect().top - LEAD_IN_PX;
  }, [planId]);
  return scroll;
}

function keyAt(target: EventTarget): string | undefined {
  if (!(target instanceof Element) || !getSelection()?.isCollapsed) return undefined;
  return target.closest('[data-link]')?.getAttribute('data-link')?.split(' ').at(-1);
}

function isInside({ from }: Paragraph, body: PlanReview['body']): boolean {
  return from >= body.from && from < body.to;
}

/** One line of the document; drawn once, its highlights are the linker's. */
const Line = memo(function Line({ paragraph, outside }: { paragraph: Paragraph; outside: boolean }) {
  const { pieces } = paragraph;
  const inClause = pieces.some(({ kinds }) => kinds.includes('clause'));
  const classes = [
    'plan-line',
    ...(outside ? ['plan-line-outside'] : []),
    ...(inClause ? ['plan-line-clause'] : []),
  ];
  return (
    <p className={classes.join(' ')}>
      {pieces.map(({ text, kinds, keys }, index) =>
        kinds.length === 0 ? (
          text
        ) : (
          <span
            key={index}
            className={`mark ${kinds.map((kind) => `mark-${kind}`).join(' ')}`}
            data-link={keys.join(' ')}
          >
            {text}
          </span>
        ),
      )}
    </p>
  );
});
