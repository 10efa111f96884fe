/** A token of Rich Text Format. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  | { readonly kind: 'text'; readonly text: string };

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const PLAIN = /[^\\{}\r\n]+/y;
const HEX = /\\'([0-9a-fA-F]{2})/y;
/** `\~` and the like stand for a character, `\*` marks what a reader need not know. */
const SYMBOLS: Readonly<Record<string, RtfToken>> = {
  '~': { kind: 'text', text: ' ' },
  '-': { kind: 'text', text: '' },
  _: { kind: 'text', text: '-' },
  '*': { kind: 'word', name: '*', value: null },
  '\r': { kind: 'word', name: 'par', value: null },
  '\n': { kind: 'word', name: 'par', value: null },
};

interface Step {
  readonly token: RtfToken | null;
  readonly end: number;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Neighbouring bytes together make characters. */
function bytesAt(source: string, at: number): Step {
  const bytes: number[] = [];
  let end = at;
  for (let hex = matchAt(HEX, source, end); hex; hex = matchAt(HEX, source, end)) {
    bytes.push(Number.parseInt(hex[1] ?? '', 16));
    end += hex[0].length;
  }
  return bytes.length > 0 ? { token: { kind: 'bytes', bytes }, end } : { token: null, end: at + 2 };
}

function controlAt(source: string, at: number): Step {
  const sign = source.charAt(at + 1);
  if (sign === "'") return bytesAt(source, at);
  const word = matchAt(WORD, source, at + 1);
  if (word) {
    const value = word[2] === undefined ? null : Number(word[2]);
    return { token: { kind: 'word', name: word[1] ?? '', value }, end: at + 1 + word[0].length };
  }
  const literal = sign === '\\' || sign === '{' || sign === '}';
  return { token: literal ? { kind: 'text', text: sign } : (SYMBOLS[sign] ?? null), end: at + 2 };
}

function stepAt(source: string, at: number): Step {
  const sign = source.charAt(at);
  if (sign === '{') return { token: { kind: 'open' }, end: at + 1 };
  if (sign === '}') return { token: { kind: 'close' }, end: at + 1 };
  if (sign === '\\') return controlAt(source, at);
  const plain = matchAt(PLAIN, source, at);
  return plain
    ? { token: { kind: 'text', text: plain[0] }, end: at + plain[0].length }
    : { token: null, end: at + 1 };
}

/** Tokens of a source with one character a byte; `\binN` is jumped over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length;) {
    const { token, end } = stepAt(source, at);
    at = end;
    if (token?.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0);
    else if (token) yield token;
  }
}
