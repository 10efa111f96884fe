import fs from 'node:fs';

/**
 * npm drops an optional platform package that is missing at the wanted version without a word; `npm ci` then fails on
 * that platform. So: whatever the lock file names as optional has to be in it.
 */
const packages = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages;

const missing = Object.entries(packages).flatMap(([place, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isFound(place, name))
    .map((name) => `${place || 'package.json'} -> ${name}`),
);

function isFound(place, name) {
  for (let at = place; ;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
    const cut = at.lastIndexOf('/node_modules/');
    at = cut < 0 ? '' : at.slice(0, cut);
  }
}

if (missing.length > 0) {
  console.error(`package-lock.json lacks optional packages:\n${missing.join('\n')}`);
  process.exit(1);
}
