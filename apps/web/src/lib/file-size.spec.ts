import { fileSize } from './file-size';

describe('fileSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [48_213, '47 KB'],
    [20_971_520, '20 MB'],
    [1_600_000, '1.5 MB'],
  ])('%i → %s', (bytes, text) => expect(fileSize(bytes)).toBe(text));
});
