import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A cold start takes two to three seconds; beyond this the built-in reader has to do. */
const TIMEOUT_MS = 15_000;
/** The suite sets its environment up from this alone. */
const PROGRAM = 'soffice';

/**
 * Converts a document to .docx by LibreOffice, in a directory and with a profile of its own. Null where it is not
 * installed, may not be started (a reader without permission for processes) or cannot convert the file.
 */
export async function convertToDocx(bytes: Uint8Array, extension: 'doc'): Promise<Uint8Array | null> {
  try {
    return await inDirectory(async (directory) => {
      const source = path.join(directory, `plan.${extension}`);
      await writeFile(source, bytes);
      await runOffice(directory, source);
      return await readFile(path.join(directory, 'out', 'plan.docx'));
    });
  } catch {
    return null; // whatever was in its way, there is another reader
  }
}

async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'qiantou-office-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends when the suite has ended; its starter passes the signal on to what it has started. */
function runOffice(directory: string, source: string): Promise<void> {
  const profile = pathToFileURL(path.join(directory, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    path.join(directory, 'out'),
    source,
  ];
  return new Promise((resolve, reject) => {
    execFile(PROGRAM, args, { timeout: TIMEOUT_MS, killSignal: 'SIGTERM' }, (error) =>
      error === null ? resolve() : reject(new Error(error.code === undefined ? 'stopped' : 'failed')),
    );
  });
}
