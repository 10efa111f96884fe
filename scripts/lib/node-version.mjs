// Read by any Node at all: keep to the oldest syntax.
const NEEDED = [20, 19, 0];

/** One sentence for whoever has another Node; null when this one will do. */
export function nodeVersionProblem(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  for (let i = 0; i < NEEDED.length; i++) {
    if (parts[i] > NEEDED[i]) return null;
    if (parts[i] < NEEDED[i]) {
      return (
        '牵头需要 Node.js 20.19 或更高版本，当前是 ' +
        version +
        '，请到 https://nodejs.org 升级后重试。 / Qiantou needs Node.js 20.19 or newer, this is ' +
        version +
        '. [NODE_VERSION]'
      );
    }
  }
  return null;
}

export function requireNode() {
  const problem = nodeVersionProblem(process.version);
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
