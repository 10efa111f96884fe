import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command to its end. `output`: 'inherit' streams it, 'stderr' streams it past standard output, 'keep' keeps it
 * for the case that something goes wrong. Never rejects: `code` 0 is success.
 */
export function run(command, args, { output = 'inherit', env = process.env, cwd = root } = {}) {
  const stdio = {
    inherit: ['inherit', 'inherit', 'inherit'],
    stderr: ['ignore', 2, 2],
    keep: ['ignore', 'pipe', 'pipe'],
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: stdio[output], windowsHide: true });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => resolve({ code: 127, text: `${text}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), text }));
  });
}

/** npm is a .cmd file on Windows, which only a shell can start; npm itself tells scripts where its JavaScript is. */
export function npm(args, options) {
  const npmCli = process.env.npm_execpath;
  if (npmCli && /\.c?js$/.test(npmCli)) return run(process.execPath, [npmCli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** A tool from node_modules, run by the same Node. */
export function tool(file, args, options) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}
