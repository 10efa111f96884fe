import type { Snippet } from '../../api/search';

/** The text with its places marked: pieces of text, never markup of the server. */
export function Marked({ snippet }: { snippet: Snippet }) {
  const { text, marks, cutBefore, cutAfter } = snippet;
  const pieces = marks.map(({ from, to }, index) => (
    <span key={from}>
      {text.slice(marks[index - 1]?.to ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {cutBefore && '…'}
      {pieces}
      {text.slice(marks.at(-1)?.to ?? 0)}
      {cutAfter && '…'}
    </>
  );
}
