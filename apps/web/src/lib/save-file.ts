/** A file that the server made for the person who asked. */
export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

const NAME = /filename\*=UTF-8''([^;]+)/i;

/** The name of RFC 6266's `filename*`, or this one where a proxy lost it. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const [, coded] = NAME.exec(disposition ?? '') ?? [];
  if (coded === undefined) return otherwise;
  try {
    return decodeURIComponent(coded);
  } catch {
    return otherwise;
  }
}

/** Hands the file to the browser's downloads. */
export function saveFile({ name, blob }: NamedFile): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has begun to read by the next turn; before that the address must stay.
  setTimeout(() => URL.revokeObjectURL(url));
}
