// Checks what a file says of itself: information against XMP, colour, identity, and that nothing in it acts or is attached.
import { PDFArray, PDFDict, PDFName, PDFRawStream, decodePDFRawStream, type PDFContext } from 'pdf-lib';
import { textEntry } from './pdf-entries.ts';

/** What an archival file may not have. */
const forbidden = ['OpenAction', 'AA', 'Names', 'AcroForm', 'JavaScript', 'Collection', 'AF', 'Dests', 'OCProperties'];

export function metadataFaults(context: PDFContext, catalog: PDFDict): string[] {
  const faults: string[] = [];
  const require = (condition: boolean, fault: string): void => {
    if (!condition) faults.push(fault);
  };
  for (const key of forbidden) require(catalog.get(PDFName.of(key)) === undefined, `forbidden: ${key}`);
  require(context.trailerInfo.Encrypt === undefined, 'encrypted');
  require(/^\[ <([0-9a-f]{32})> <[0-9a-f]{32}> \]$/.test(context.trailerInfo.ID?.toString() ?? ''), 'identity');
  require(/^[a-z]{2}/.test(textEntry(catalog, 'Lang') ?? ''), 'document-language');
  require(textEntry(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict) ?? catalog, 'Marked') === 'true', 'not-marked');
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? catalog;
  require(textEntry(preferences, 'DisplayDocTitle') === 'true', 'title-not-shown');
  const stream = catalog.lookup(PDFName.of('Metadata'));
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  if (!(stream instanceof PDFRawStream) || info === undefined) return [...faults, 'no-metadata'];
  const isPacked = stream.dict.get(PDFName.of('Filter')) !== undefined;
  require(!isPacked, 'metadata-packed');
  const xmp = Buffer.from(isPacked ? decodePDFRawStream(stream).decode() : stream.getContents()).toString('utf8');
  const told = (pattern: RegExp): string | undefined => pattern.exec(xmp)?.[1]
    ?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  require((textEntry(info, 'Title') ?? '') !== '', 'no-title');
  require(told(/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s) === textEntry(info, 'Title'), 'xmp-title');
  require(told(/<dc:creator>.*?<rdf:li>(.*?)<\/rdf:li>/s) === textEntry(info, 'Author'), 'xmp-author');
  require(told(/<pdf:Producer>(.*?)</) === textEntry(info, 'Producer'), 'xmp-producer');
  const created = told(/<xmp:CreateDate>(.*?)</)?.replace(/[-:T]/g, '');
  require(created !== undefined && textEntry(info, 'CreationDate') === `D:${created}`, 'xmp-date');
  require(told(/<pdfaid:part>(.*?)</) === '2' && told(/<pdfaid:conformance>(.*?)</) === 'A', 'xmp-archival');
  require(told(/<pdfuaid:part>(.*?)</) === '1' && xmp.includes('<pdfaSchema:prefix>pdfuaid<'), 'xmp-accessible');
  faults.push(...colourFaults(catalog));
  return faults;
}

function colourFaults(catalog: PDFDict): string[] {
  const intent = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.lookup(0, PDFDict);
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  if (intent === undefined || textEntry(intent, 'S') !== '/GTS_PDFA1' || !(profile instanceof PDFRawStream)) return ['output-intent'];
  const bytes = Buffer.from(decodePDFRawStream(profile).decode());
  const isRgb = bytes.toString('latin1', 36, 40) === 'acsp' && bytes.toString('latin1', 16, 20) === 'RGB ' && bytes.readUInt32BE(0) === bytes.length;
  return isRgb && textEntry(profile.dict, 'N') === '3' ? [] : ['output-profile'];
}
