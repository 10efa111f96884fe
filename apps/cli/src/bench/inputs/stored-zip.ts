import { crc32 } from 'node:zlib';

export interface StoredFile {
  readonly name: string;
  readonly data: Buffer;
}

const VERSION = 20;
/** 1980-01-01: the same archive at any time. */
const DOS_DATE = 33;

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

function commonHeader({ name, data }: StoredFile): Buffer {
  return numbers(
    [VERSION, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [DOS_DATE, 2],
    [crc32(data), 4],
    [data.length, 4],
    [data.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  );
}

/** A zip archive that stores its files as they are. */
export function storedZip(files: readonly StoredFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const header = commonHeader(file);
    const name = Buffer.from(file.name);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, file.data]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), numbers([VERSION, 2]), header, place, name]));
    bodies.push(body);
    offset += body.length;
  }
  const records = Buffer.concat(directory);
  const end = numbers(
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [records.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...bodies, records, Buffer.from('PK\x05\x06'), end]);
}
