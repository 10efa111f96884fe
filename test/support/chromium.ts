import { type Found, findOrInstall } from './needs.js';

/** A browser that can draw Chinese. Launch it with `--no-sandbox` when running as root. */
export async function findChromium(): Promise<Found> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return { path: given };
  return await findOrInstall({
    name: 'chromium',
    candidates: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      '/usr/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debianPackages: ['chromium', 'fonts-noto-cjk'],
  });
}
