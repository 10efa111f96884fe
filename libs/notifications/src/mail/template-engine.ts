import { Liquid, LiquidError } from 'liquidjs';

/** Where a template is wrong, and how; a whole Chinese sentence. */
export interface TemplateFault {
  readonly line: number | null;
  readonly message: string;
}

export class TemplateBroken extends Error {
  override readonly name = 'TemplateBroken';

  constructor(readonly fault: TemplateFault) {
    super(fault.message);
  }
}

const RENDER_MS = 500;
const MEMORY = 2_000_000;
const RENDERS = 20_000;
const PARSED = 20_000;
const OUTPUT_CHARS = 200_000;

/** Read files, or other templates: there are none. */
const NO_TAGS = ['include', 'render', 'layout', 'block'] as const;
/** Read the clock of the process: a repetition would say something else than the first try. */
const NO_FILTERS = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];

function sandbox(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    parseLimit: PARSED,
    renderLimit: RENDER_MS,
    memoryLimit: MEMORY,
    templates: {},
  });
  for (const tag of NO_TAGS) delete engine.tags[tag];
  for (const filter of NO_FILTERS) delete engine.filters[filter];
  return engine;
}

const engine = sandbox();

const WORDS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/undefined variable: ([^,\n]+)/, (name) => `没有“${name}”这个变量，请对照可用变量。`],
  [/undefined filter: ([^,\n]+)/, (name) => `没有“${name}”这个过滤器。`],
  [/tag "([^"]+)" not found/, (name) => `不能使用“${name}”标签。`],
  [/tag (\{%[^\n]*?%\}) not closed/, (tag) => `“${tag}”没有结束，请补上 {% end… %}。`],
  [
    /(output|tag) "?[^\n]* not closed/,
    (kind) => (kind === 'output' ? '“{{”没有与之对应的“}}”。' : '“{%”没有与之对应的“%}”。'),
  ],
  [/template (?:render|limit)|(render) limit exceeded/, () => '内容太复杂，请减少循环。'],
  [/(memory|parse length) (?:alloc )?limit exceeded/, () => '内容太长或循环太多，请精简。'],
];
const OTHER = '写法有误，请检查“{{ }}”和“{% %}”是否成对、标签是否写全。';

function toFault(error: unknown): TemplateFault {
  const message = error instanceof Error ? error.message : String(error);
  const [line] = LiquidError.is(error) ? error.token.getPosition() : [null];
  for (const [pattern, say] of WORDS) {
    const found = pattern.exec(message);
    if (found !== null) return { line, message: say(found[1] ?? '') };
  }
  return { line, message: OTHER };
}

/**
 * Prints a template that an office has written. It reads only what it is handed, no file, no clock and no inherited
 * property, and is stopped when it takes too long or too much.
 * @throws TemplateBroken
 */
export function renderTemplate(source: string, view: object): string {
  try {
    const text = String(engine.renderSync(engine.parse(source), view, { templateLimit: RENDERS }));
    if (text.length > OUTPUT_CHARS) throw new Error('memory limit exceeded');
    return text;
  } catch (error) {
    throw new TemplateBroken(toFault(error));
  }
}
