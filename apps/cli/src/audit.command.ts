import type { Command } from 'commander';

interface VerifyOptions {
  readonly jurisdiction?: string;
  readonly anchor?: string;
}

interface HeadOptions {
  readonly out?: string;
}

/** `qiantou audit`: whether the audit trail is as it was sealed, and its ends to be kept elsewhere. */
export function registerAudit(program: Command): void {
  const group = program.command('audit').description('核对审计链，或导出链头作为锚点');
  group
    .command('verify')
    .description('逐条重算哈希核对审计链：无误退出码为 0；被改动过则指出位置，退出码为 1')
    .option('--jurisdiction <代码>', '只核对这个行政区划，例如 cz')
    .option('--anchor <文件>', '同时与以前用 audit head 写出的锚点文件核对')
    .action(verify);
  group
    .command('head')
    .description('写出各行政区划链头（条数与哈希），请存到本系统之外')
    .option('--out <文件>', '写入文件；不填则显示在屏幕上')
    .action(head);
}

async function verify({ jurisdiction, anchor: path }: VerifyOptions): Promise<void> {
  const { readAnchor } = await import('./audit/anchor-file.js');
  const { withChains } = await import('./audit/with-chains.js');
  const { verdictOf } = await import('./audit/verdict.js');
  const anchor = path === undefined ? null : await readAnchor(path);
  const heads = new Map((anchor?.heads ?? []).map((entry) => [entry.jurisdiction, entry]));
  const choice = jurisdiction === undefined ? {} : { code: jurisdiction };
  const reports = await withChains((chains) => chains.verify(choice, (code) => heads.get(code) ?? null));
  const { intact, lines } = verdictOf(reports, anchor, jurisdiction);
  console.log(lines.join('\n'));
  if (!intact) process.exitCode = 1;
}

async function head({ out }: HeadOptions): Promise<void> {
  const { withChains } = await import('./audit/with-chains.js');
  const anchor = await withChains((chains) => chains.anchor());
  const text = `${JSON.stringify(anchor, null, 2)}\n`;
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  const { writeFile } = await import('node:fs/promises');
  await writeFile(out, text);
  console.log(
    `已写入 ${out}：${anchor.heads.length} 个行政区划的链头。请存到本系统之外，日后用 --anchor 核对。`,
  );
}
