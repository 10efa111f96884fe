import { splitCommand } from './split-command.js';

describe('splitCommand', () => {
  it.each([
    ['clamdscan --no-summary -', ['clamdscan', '--no-summary', '-']],
    ['  scan\t{file} ', ['scan', '{file}']],
    ['"C:\\Program Files\\scan.exe" {file}', ['C:\\Program Files\\scan.exe', '{file}']],
    [`scan 'a b'"c d"e`, ['scan', 'a bc de']],
    [`scan ""`, ['scan', '']],
    ['scan; rm -rf / $HOME | cat', ['scan;', 'rm', '-rf', '/', '$HOME', '|', 'cat']],
    ['', null],
    ['  ', null],
    ['"" x', null],
    ['scan "open', null],
    [`scan it's`, null],
  ])('%s', (text, words) => expect(splitCommand(text)).toEqual(words));
});
