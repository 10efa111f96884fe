import { useMemo } from 'react';
import type { ReissueChange } from '../../api/types';
import { diffTexts } from '../../lib/text-diff';
import type { DiffPiece } from '../../lib/text-diff';
import { texts } from '../../texts';

/** The clause's words in both versions, side by side, with what differs marked. */
export function ChangeTexts({ change: { kind, before, after } }: { change: ReissueChange }) {
  const [old, fresh] = [shown(before?.quote), shown(after?.quote)];
  const diff = useMemo(
    () => (kind === 'changed' ? diffTexts(old, fresh) : { before: whole(old), after: whole(fresh) }),
    [kind, old, fresh],
  );
  return (
    <div className="change-texts">
      {kind !== 'added' && <Side label={texts.reissue.before} pieces={diff.before} mark="del" />}
      {kind !== 'removed' && <Side label={texts.reissue.after} pieces={diff.after} mark="ins" />}
    </div>
  );
}

/** A break inside of a cell is a line separator, which style sheets do not know as a line's end. */
const shown = (quote: string | undefined): string => (quote ?? '').replaceAll('\u2028', '\n').trim();
const whole = (text: string): readonly DiffPiece[] => [{ text, changed: false }];

interface SideProps {
  label: string;
  pieces: readonly DiffPiece[];
  mark: 'del' | 'ins';
}

function Side({ label, pieces, mark: Mark }: SideProps) {
  return (
    <section>
      <h4>{label}</h4>
      <p className="change-text">
        {pieces.map(({ text, changed }, index) => (changed ? <Mark key={index}>{text}</Mark> : text))}
      </p>
    </section>
  );
}
