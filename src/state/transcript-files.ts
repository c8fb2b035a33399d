// The transcripts and tables of descriptions among the files that somebody chose or dropped, folders opened up.

export interface FoundFiles {
  readonly files: readonly File[];
  /** Files in folders that are of other kinds. Those that were named one by one are never passed over. */
  readonly passedOver: number;
}

/** For a file dialog: the kinds that can be imported. */
export const transcriptKinds: readonly string[] = [
  '.txt', '.text', '.md', '.markdown', '.vtt', '.srt', '.docx', '.xml', '.otr', '.eaf', '.tei', '.json', '.csv',
];
/** Tables that hold descriptions and never turns; a CSV file may be either. */
const sheetKinds: readonly string[] = ['.xlsx', '.ods'];
/** For a file dialog: what a table of descriptions may be. */
export const tableKinds: readonly string[] = ['.csv', ...sheetKinds];

const ends = (name: string, kinds: readonly string[]): boolean => (
  !name.startsWith('.') && kinds.some((kind) => name.toLowerCase().endsWith(kind))
);

export const isTranscriptName = (name: string): boolean => ends(name, transcriptKinds);
export const isSheetName = (name: string): boolean => ends(name, sheetKinds);
export const isTableName = (name: string): boolean => ends(name, tableKinds);

/** What of a folder may be imported. */
export const isWanted = (name: string): boolean => isTranscriptName(name) || isSheetName(name);

/** Files of a folder: those that are transcripts or tables by name, in the order of their paths. */
export function filesOfFolder(files: readonly File[]): FoundFiles {
  const transcripts = files.filter(({ name }) => isWanted(name));
  // Of a folder that was dropped there is no path.
  const path = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name;
  transcripts.sort((one, other) => (path(one) < path(other) ? -1 : 1));
  return { files: transcripts, passedOver: files.length - transcripts.length };
}

/** What a drop brings. To be called in the event itself: afterwards the browser has forgotten it. */
export function filesDropped(transfer: DataTransfer): Promise<FoundFiles> {
  const single: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of transfer.items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (entry?.isDirectory === true) folders.push(entry as FileSystemDirectoryEntry);
    else if (file !== null) single.push(file);
  }
  return openFolders(single, folders);
}

async function openFolders(single: readonly File[], folders: readonly FileSystemDirectoryEntry[]): Promise<FoundFiles> {
  const inside: File[] = [];
  for (const folder of folders) inside.push(...await filesBelow(folder));
  const found = filesOfFolder(inside);
  return { files: [...single, ...found.files], passedOver: found.passedOver };
}

/** Every file below a folder. What cannot be opened is left out: it would only fail later, without a name. */
async function filesBelow(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await entriesOf(next)) {
      if (entry.isDirectory) waiting.push(entry as FileSystemDirectoryEntry);
      else {
        const file = await new Promise<File | null>((resolve) => (entry as FileSystemFileEntry).file(resolve, () => resolve(null)));
        if (file !== null) files.push(file);
      }
    }
  }
  return files;
}

/** A browser tells a folder's entries in portions, and an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
