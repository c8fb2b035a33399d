// Ways to bend the files of a vault without any of its keys: old ones put back, others' in their place, cut, flipped, moved about.
import type { CompartmentName } from '../../../archive/vault/roles.ts';
import { pageSize } from '../../../archive/vault/open-database.ts';
import { vaultFiles, type Bent, type Vector } from './bend.ts';

const vault = (name: string, answer: Vector['answer'], bend: Vector['bend'], by: Vector['by'] = ['archivist']): Vector => (
  { name, place: 'vault', by, bend, answer }
);

/** A damaged page is met on opening, or by `verify`, according to what is in it. */
const spoilt = (file: string): readonly string[] => [`refused vault-damaged ${file} pages`, `verify ${file} pages`];

const nameOf = (file: string): string => file.slice(0, file.indexOf('.'));

/** Two pages of a file change places, counted from 0. */
function swapPages(bytes: Buffer, one: number, other: number): Buffer {
  const kept = Buffer.from(bytes.subarray(one * pageSize, (one + 1) * pageSize));
  bytes.copy(bytes, one * pageSize, other * pageSize, (other + 1) * pageSize);
  kept.copy(bytes, other * pageSize);
  return bytes;
}

/** The pages, but the first, of an older state that are other ones today, put back. */
function oldPages(bent: Bent, file: string): void {
  const older = bent.elsewhere(`older/vault/${file}`);
  bent.bytes(file, (bytes) => {
    for (let at = pageSize; at < Math.min(older.length, bytes.length); at += pageSize) older.copy(bytes, at, at, at + pageSize);
    return bytes;
  });
}

function swapFiles(bent: Bent, one: string, other: string): void {
  const [first, second] = [bent.bytesOf(one), bent.bytesOf(other)];
  bent.put(one, second);
  bent.put(other, first);
}

const databases: readonly Vector[] = vaultFiles.flatMap((file) => [
  vault(`${file}: taken away`, `refused missing-compartment ${file}`, (bent) => bent.remove(file)),
  vault(`${file}: as it once stood`, `read-only vault-rolled-back ${file} older`, (bent) => bent.put(file, bent.elsewhere(`older/vault/${file}`))),
  vault(`${file}: of the generation before`, `refused foreign-file ${file}`, (bent) => (
    bent.put(file, bent.elsewhere(`former/vault/${nameOf(file)}.1`))
  )),
  vault(`${file}: of another vault`, `refused foreign-file ${file}`, (bent) => bent.put(file, bent.elsewhere(`stranger/${nameOf(file)}.1`))),
  vault(`${file}: its last page cut off`, `refused truncated-file ${file}`, (bent) => bent.cut(file, (size) => size - pageSize)),
  vault(`${file}: a bit of its salt flipped`, `refused foreign-file ${file}`, (bent) => bent.flip(file, 5)),
  vault(`${file}: a bit of its first page flipped`, `refused vault-damaged ${file} pages`, (bent) => bent.flip(file, 100)),
  vault(`${file}: a bit of its last page flipped`, spoilt(file), (bent) => bent.flip(file, -200)),
]);

const pages: readonly Vector[] = [
  vault('stacks.2: emptied', 'refused truncated-file stacks.2', (bent) => bent.cut('stacks.2', () => 0)),
  vault('stacks.2: cut within a page', 'refused truncated-file stacks.2', (bent) => bent.cut('stacks.2', (size) => size - 1)),
  vault('stacks.2: a page of somebody’s own at its end', spoilt('stacks.2'), (bent) => (
    bent.bytes('stacks.2', (bytes) => Buffer.concat([bytes, Buffer.alloc(pageSize, 7)]))
  )),
  vault('stacks.2: two of its last pages swapped', spoilt('stacks.2'), (bent) => (
    bent.bytes('stacks.2', (bytes) => swapPages(bytes, bytes.length / pageSize - 1, bytes.length / pageSize - 2))
  )),
  vault('stacks.2: a page of another compartment in it', spoilt('stacks.2'), (bent) => bent.bytes('stacks.2', (bytes) => {
    const other = bent.bytesOf('reading.2');
    other.copy(bytes, bytes.length - pageSize, other.length - pageSize);
    return bytes;
  })),
  vault('stacks.2: a page blank', 'refused vault-damaged stacks.2 pages', (bent) => bent.bytes('stacks.2', (bytes) => bytes.fill(0, 512, 1024))),
  vault('desk.2: all pages but the first as they once stood', 'read-only vault-rolled-back desk.2 older', (bent) => oldPages(bent, 'desk.2')),
  vault('identity and stacks swapped', 'refused foreign-file identity.2', (bent) => swapFiles(bent, 'identity.2', 'stacks.2')),
  vault('reading and desk swapped', 'refused foreign-file reading.2', (bent) => swapFiles(bent, 'reading.2', 'desk.2'), ['scholar']),
  vault('a database and the head as they once stood together', 'read-only vault-rolled-back desk.2 newer', (bent) => {
    for (const file of ['reading.2', 'stacks.2', 'identity.2', 'head']) bent.put(file, bent.elsewhere(`older/vault/${file}`));
  }),
];

/** A line of the head, changed. */
const line = (bent: Bent, name: CompartmentName, change: (line: string) => string): void => (
  bent.text('head', (text) => text.replace(new RegExp(`^${name} .*$`, 'mu'), change))
);

const lines: readonly Vector[] = [
  vault('head: taken away', 'read-only vault-rolled-back head head', (bent) => bent.remove('head')),
  vault('head: emptied', 'read-only vault-damaged stacks.2 head', (bent) => bent.put('head', '')),
  vault('head: as it once stood', 'read-only vault-rolled-back stacks.2 newer', (bent) => bent.put('head', bent.elsewhere('older/vault/head'))),
  vault('head: of the generation before', 'read-only vault-damaged stacks.2 head', (bent) => bent.put('head', bent.elsewhere('former/vault/head'))),
  vault('head: of another vault', 'read-only vault-damaged stacks.2 head', (bent) => bent.put('head', bent.elsewhere('stranger/head'))),
  vault('head: of another vault, said to be of this', 'read-only vault-damaged stacks.2 head', (bent) => (
    bent.put('head', bent.elsewhere('stranger/head').toString('latin1').replace(/[0-9a-f]{32}/u, bent.keys.vault))
  )),
  vault('head: of a later program', 'refused newer-format head', (bent) => bent.text('head', (text) => text.replace('vouchsafe-head 1', 'vouchsafe-head 2'))),
  vault('head: a line taken out', 'read-only vault-damaged reading.2 head', (bent) => line(bent, 'reading', () => '')),
  vault('head: a line cut', 'read-only vault-damaged reading.2 line', (bent) => line(bent, 'reading', (whole) => whole.slice(0, -2))),
  vault('head: a line’s code flipped', 'read-only vault-damaged desk.2 line', (bent) => (
    line(bent, 'desk', (whole) => whole.slice(0, -1) + (whole.endsWith('0') ? '1' : '0'))
  )),
  vault('head: a sequence raised', 'read-only vault-damaged stacks.2 line', (bent) => (
    line(bent, 'stacks', (whole) => whole.replace(/^stacks 2 (\d+)/u, (_, sequence) => `stacks 2 ${String(Number(sequence) + 1)}`))
  )),
  vault('head: a sequence lowered', 'read-only vault-damaged stacks.2 line', (bent) => (
    line(bent, 'stacks', (whole) => whole.replace(/^stacks 2 (\d+)/u, (_, sequence) => `stacks 2 ${String(Number(sequence) - 1)}`))
  )),
  vault('head: a generation lowered', 'read-only vault-damaged stacks.2 head', (bent) => line(bent, 'stacks', (whole) => whole.replace('stacks 2', 'stacks 1'))),
  vault('head: the time set back', 'read-only vault-damaged identity.2 line', (bent) => line(bent, 'identity', (whole) => whole.replace(/ 20\d\d-/u, ' 2001-'))),
  vault('head: the journal’s end left out', 'read-only vault-damaged stacks.2 line', (bent) => (
    line(bent, 'stacks', (whole) => whole.replace(/ [0-9a-f]{64} (\S+) ([0-9a-f]{64})$/u, ' - $1 $2'))
  )),
  vault('head: two lines’ names swapped', 'read-only vault-damaged stacks.2 line', (bent) => (
    bent.text('head', (text) => text.replace(/^stacks/mu, 'kept').replace(/^identity/mu, 'stacks').replace(/^kept/mu, 'identity'))
  )),
];

const chunk = 1024 * 1024 + 40;

/** The first recording and the second, both of two chunks and a bit. */
function recordings({ full }: Bent): readonly [string, string] {
  const [one, other] = full.recordings;
  if (one === undefined || other === undefined) throw new Error('No recordings.');
  return [`attachments/${one}`, `attachments/${other}`];
}

const attachment = (name: string, code: string, bend: (bent: Bent, file: string, other: string) => void): Vector => (
  vault(`attachment: ${name}`, `verify attachment ${code}`, (bent) => bend(bent, ...recordings(bent)))
);

const attachments: readonly Vector[] = [
  attachment('a bit of its first chunk flipped', 'attachment', (bent, file) => bent.flip(file, 1000)),
  attachment('a bit of a nonce flipped', 'attachment', (bent, file) => bent.flip(file, chunk + 3)),
  attachment('a bit of the last tag flipped', 'attachment', (bent, file) => bent.flip(file, -1)),
  attachment('its last byte cut off', 'truncated-file attachment', (bent, file) => bent.cut(file, (size) => size - 1)),
  attachment('its last chunk cut off', 'truncated-file attachment', (bent, file) => bent.cut(file, () => 2 * chunk)),
  attachment('emptied', 'truncated-file attachment', (bent, file) => bent.cut(file, () => 0)),
  attachment('a byte added', 'attachment', (bent, file) => bent.bytes(file, (bytes) => Buffer.concat([bytes, Buffer.of(1)]))),
  attachment('a chunk twice at its end', 'attachment', (bent, file) => bent.bytes(file, (bytes) => Buffer.concat([bytes, bytes.subarray(0, chunk)]))),
  attachment('two chunks swapped', 'attachment', (bent, file) => bent.bytes(file, (bytes) => (
    Buffer.concat([bytes.subarray(chunk, 2 * chunk), bytes.subarray(0, chunk), bytes.subarray(2 * chunk)])
  ))),
  attachment('a chunk in the place of the next', 'attachment', (bent, file) => bent.bytes(file, (bytes) => (
    Buffer.concat([bytes.subarray(0, chunk), bytes.subarray(0, chunk), bytes.subarray(2 * chunk)])
  ))),
  attachment('the nonces of two chunks swapped', 'attachment', (bent, file) => bent.bytes(file, (bytes) => {
    const kept = Buffer.from(bytes.subarray(0, 24));
    bytes.copy(bytes, 0, chunk, chunk + 24);
    kept.copy(bytes, chunk);
    return bytes;
  })),
  attachment('a chunk of another attachment in it', 'attachment', (bent, file, other) => bent.bytes(file, (bytes) => (
    Buffer.concat([bent.bytesOf(other).subarray(0, chunk), bytes.subarray(chunk)])
  ))),
  attachment('another attachment in its place', 'attachment', (bent, file, other) => bent.put(file, bent.bytesOf(other))),
  attachment('zeros', 'attachment', (bent, file) => bent.bytes(file, (bytes) => bytes.fill(0))),
  attachment('taken away', 'missing-compartment attachment', (bent, file) => bent.remove(file)),
];

export const fileVectors: readonly Vector[] = [...databases, ...pages, ...lines, ...attachments];
