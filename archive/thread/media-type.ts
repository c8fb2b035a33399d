// The media type of a file by its name, for the kinds of file that are kept with a testimony.

const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', wav: 'audio/wav', flac: 'audio/flac', ogg: 'audio/ogg', oga: 'audio/ogg',
  opus: 'audio/ogg', weba: 'audio/webm', aif: 'audio/aiff', aiff: 'audio/aiff', wma: 'audio/x-ms-wma', amr: 'audio/amr',
  mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', mov: 'video/quicktime', mkv: 'video/matroska', avi: 'video/x-msvideo',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', tif: 'image/tiff', tiff: 'image/tiff',
  pdf: 'application/pdf', json: 'application/json', xml: 'application/xml', zip: 'application/zip', rtf: 'application/rtf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', odt: 'application/vnd.oasis.opendocument.text',
  hwp: 'application/x-hwp', txt: 'text/plain', md: 'text/markdown', csv: 'text/csv', vtt: 'text/vtt', srt: 'application/x-subrip',
};

/** What nothing is known of. */
const unknown = 'application/octet-stream';

export function mediaTypeOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? types[ending] ?? unknown : unknown;
}

/** The ending of a name for a file of this type; empty where none is known. */
export function endingOf(mediaType: string): string {
  const found = Object.entries(types).find(([, type]) => type === mediaType)?.[0];
  return found === undefined ? '' : `.${found}`;
}
