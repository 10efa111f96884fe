import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CPU_SECONDS, DATA_BYTES, FILE_BYTES, HEAP_MEGABYTES } from './limits.js';

/** Where a child answers; libraries may print what they like on the other descriptors. */
export const ANSWER_DESCRIPTOR = 3;
/** Tells a child that it may start the office suite. */
export const OFFICE_ARGUMENT = 'office';

/** A reader's program and what it may do beyond computing. */
export interface Program {
  /** The file Node runs. */
  readonly entry: string;
  /** A directory to write in and leave to start the office suite; null for the readers that need neither. */
  readonly scratch: string | null;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const KIBIBYTE = 1024;
const PROBE_MS = 5000;
/** A network without any device, as the superuser and as anybody else. */
const NETWORKS = [
  ['unshare', '--net'],
  ['unshare', '--user', '--map-root-user', '--net'],
];

let bounds: Promise<readonly string[]> | null = null;

/** How to start a reader with every bound that holds on this machine. */
export async function commandFor(program: Program): Promise<Command> {
  bounds ??= probeBounds();
  const office = program.scratch === null ? [] : [OFFICE_ARGUMENT];
  const words = [...(await bounds), process.execPath, ...nodeFlags(program), program.entry, ...office];
  const [file = process.execPath, ...args] = words;
  return { file, args, env: environment(program) };
}

/**
 * Which commands bind a process from outside on this machine; asked once. Each replaces itself by what it starts, so
 * that the process id stays.
 */
async function probeBounds(): Promise<readonly string[]> {
  const resources = await firstThatRuns([resourceBounds(await mappedAtStart())]);
  return [...resources, ...(await firstThatRuns(NETWORKS))];
}

function resourceBounds(mapped: number): readonly string[] {
  return [
    'prlimit',
    `--data=${mapped + DATA_BYTES}`,
    `--cpu=${CPU_SECONDS}:${CPU_SECONDS + 5}`, // the first warns by a signal of its own, the second kills
    `--fsize=${FILE_BYTES}`,
    '--core=0',
  ];
}

/** Writable memory that this version of Node maps before it does anything: 50 MB, or 560 MB since it reserves tables. */
async function mappedAtStart(): Promise<number> {
  const script = "process.stdout.write(fs.readFileSync('/proc/self/status'))";
  const status = await outputOf([process.execPath, '-e', script]);
  return Number(/^VmData:\s+(\d+) kB/m.exec(status ?? '')?.[1] ?? 0) * KIBIBYTE;
}

async function firstThatRuns(choices: readonly (readonly string[])[]): Promise<readonly string[]> {
  for (const choice of choices)
    if ((await outputOf([...choice, process.execPath, '-e', '0'])) !== null) return choice;
  return [];
}

/** @returns null where the command cannot be run or fails */
function outputOf([file = '', ...args]: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(file, args, { env: environment(), timeout: PROBE_MS }, (error, output) =>
      resolve(error === null ? output : null),
    );
  });
}

/** Empty, but for what Windows cannot do without and what the office suite asks for. */
function environment({ scratch }: Pick<Program, 'scratch'> = { scratch: null }): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    ...(scratch === null ? {} : { PATH, HOME: scratch, TMPDIR: scratch, TEMP: scratch }),
  };
}

function nodeFlags(program: Program): string[] {
  return [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--no-warnings',
    ...permissionFlags(program),
  ];
}

/** Node's own permission model, which older versions call experimental. */
function permissionFlags({ entry, scratch }: Program): string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
  if (flag === undefined) return [];
  const own = scratch === null ? [] : [`${scratch}${path.sep}`];
  return [
    flag,
    ...[...programFolders(entry), ...own].map((place) => `--allow-fs-read=${place}`),
    ...own.map((place) => `--allow-fs-write=${place}`),
    ...(scratch === null ? [] : ['--allow-child-process']),
  ];
}

/** Where our compiled libs and the packages they use lie. */
function programFolders(entry: string): string[] {
  const libs = path.resolve(path.dirname(entry), '../../..');
  const packages = ancestors(libs).flatMap((folder) => [
    path.join(folder, 'package.json'),
    `${path.join(folder, 'node_modules')}${path.sep}`,
  ]);
  return [`${libs}${path.sep}`, ...packages.filter((place) => existsSync(place))];
}

function ancestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
