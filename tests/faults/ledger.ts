// What was acknowledged of a vault, and whether the vault still has it: asked of the vault itself, as each of its users.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Client } from '../../archive/api/client.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { attachmentsFolder } from '../../archive/vault/attachment-file.ts';
import { visit, markOf, type Passphrases } from './fault-world.ts';
import { nameOf } from './row.ts';
import type { Told, ToldDeed } from './told-deed.ts';

interface Held {
  /** The word that only it has, and whether its consent stands. */
  readonly mark: string;
  state: 'open' | 'closed' | 'withdrawn' | 'erased';
  readonly withheld: string[];
  corrected: string | null;
  readonly attached: string[];
}

/** What a check found: the first word is what is counted. */
export type Finding = readonly [kind: 'lost' | 'unopenable' | 'unsound' | 'wider' | 'left over', what: string];

export class Ledger {
  readonly testimonies = new Map<TestimonyId, Held>();
  /** By name; null for those who were removed. */
  readonly users = new Map<string, string | null>();
  readonly backups: { readonly to: string; readonly datakeys: string }[] = [];
  /** Begun and not acknowledged: it may stand or not, but nothing between. */
  doubtful: ToldDeed | null = null;
  /** Testimonies that once were in doubt: they are there or not, and are asked about no more. */
  readonly unasked = new Set<TestimonyId>();
  acknowledged = 0;

  constructor(marks: ReadonlyMap<TestimonyId, string>) {
    for (const [id, mark] of marks) this.testimonies.set(id, { mark, state: 'open', withheld: [], corrected: null, attached: [] });
  }

  hear(lines: readonly Told[]): void {
    for (const line of lines) {
      if (line.told === 'doing') this.doubtful = line.deed;
      if (line.told !== 'did') continue;
      this.doubtful = null;
      this.acknowledged += 1;
      this.#note(line.deed);
    }
  }

  #note(deed: ToldDeed): void {
    const held = 'testimony' in deed && deed.testimony !== undefined ? this.testimonies.get(deed.testimony) : undefined;
    switch (deed.do) {
      case 'import':
        if (deed.testimony !== undefined) {
          this.testimonies.set(deed.testimony, { mark: markOf(deed.number), state: 'open', withheld: [], corrected: null, attached: [] });
        }
        return;
      case 'add-user': this.users.set(deed.name, deed.passphrase); return;
      case 'remove-user': this.users.set(deed.name, null); return;
      case 'back-up': this.backups.push(deed); return;
      case 'change-role': case 'copy': return;
      default: break;
    }
    if (held === undefined) return;
    if (deed.do === 'close') held.state = 'closed';
    if (deed.do === 'lift') held.state = 'open';
    if (deed.do === 'withdraw') held.state = 'withdrawn';
    if (deed.do === 'erase') held.state = 'erased';
    if (deed.do === 'redact') held.withheld.push(deed.text);
    if (deed.do === 'correct') held.corrected = deed.text;
    if (deed.do === 'attach') held.attached.push(deed.sha256);
  }

  get doubted(): TestimonyId | null {
    const deed = this.doubtful;
    return deed !== null && 'testimony' in deed ? deed.testimony ?? null : null;
  }

  /** What one fault left in doubt has been settled by the opening after it: `unknown` is what came of an import, if any did. */
  settle(unknown: readonly TestimonyId[]): void {
    const deed = this.doubtful;
    this.doubtful = null;
    const [testimony] = unknown;
    if (deed?.do === 'import' && testimony !== undefined) this.#note({ ...deed, testimony });
    else if (deed !== null && 'testimony' in deed && deed.testimony !== undefined) {
      this.testimonies.delete(deed.testimony);
      this.unasked.add(deed.testimony);
    } else if (deed !== null && 'name' in deed) this.users.delete(deed.name);
  }
}

/** All that a user can read, as `testimony text`. */
async function readable(client: Client): Promise<Set<string>> {
  const texts = new Set<string>();
  const { testimonies } = await client['testimony.list']({});
  for (const { id } of testimonies) {
    // What is closed may be in the catalogue, and is not shown.
    const passages = await client['testimony.show']({ testimony: id }).then((view) => view.passages, requireRefused);
    for (const { text } of passages) texts.add(`${id} ${text}`);
  }
  return texts;
}

function requireRefused(thrown: unknown): [] {
  if (thrown instanceof ArchiveError && thrown.code === 'consent-refused') return [];
  throw thrown;
}

const holdsAny = (texts: ReadonlySet<string>, id: string): boolean => [...texts].some((text) => text.startsWith(`${id} `));

/** Everything that must hold after a fault. The vault is closed before and after. */
export async function examine(folder: string, passphrases: Passphrases, ledger: Ledger): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    const as = <T>(user: 'archivist' | 'scholar', deed: (client: Client) => Promise<T>): Promise<T> => (
      visit({ folder, user, passphrase: passphrases[user] }, deed)
    );
    // The scholar comes first: nobody has yet finished what the fault cut off.
    const before = await as('scholar', readable);
    const { attachments, unknown } = await as('archivist', async (client) => {
      const { readOnly } = await client['vault.notices']({});
      if (readOnly !== null) findings.push(['unsound', `opened read-only: ${readOnly}`]);
      const unknown = await examineTestimonies(client, ledger, findings);
      await examineUsers(client, ledger, findings);
      const { faults } = await client['vault.verify']({});
      for (const { code, file, reason } of faults) findings.push(['unsound', `${code} ${file} ${reason}`]);
      return { attachments: await listAttachments(client), unknown };
    });
    const after = await as('scholar', readable);
    compareReading(ledger, before, after, findings);
    examineLeftovers(folder, attachments, findings);
    ledger.settle(unknown);
    for (const [name, passphrase] of ledger.users) await examineUser(folder, name, passphrase, findings);
  } catch (thrown) {
    findings.push(['unopenable', nameOf(thrown)]);
  }
  return findings;
}

async function examineTestimonies(client: Client, ledger: Ledger, findings: Finding[]): Promise<TestimonyId[]> {
  const { testimonies } = await client['testimony.list']({});
  const listed = new Map(testimonies.map((testimony) => [testimony.id, testimony]));
  const unknown = testimonies.map(({ id }) => id).filter((id) => !ledger.testimonies.has(id) && !ledger.unasked.has(id));
  if (unknown.length > (ledger.doubtful?.do === 'import' ? 1 : 0)) findings.push(['left over', `${unknown.length} testimonies`]);
  for (const [id, held] of ledger.testimonies) {
    if (id === ledger.doubted) continue;
    const { total } = await client['passages.find']({ query: held.mark, limit: 1 });
    const isFindable = held.state === 'open' || held.state === 'closed';
    if ((total > 0) !== isFindable) findings.push([isFindable ? 'lost' : 'wider', `${held.state} testimony found ${total} times`]);
    if (held.state === 'erased') {
      if (listed.has(id)) findings.push(['lost', 'an erasure']);
      continue;
    }
    const consent = listed.get(id)?.consent;
    if (consent === undefined) findings.push(['lost', 'a testimony']);
    else await examineOne(client, id, held, consent, findings);
  }
  return unknown;
}

async function examineOne(client: Client, id: TestimonyId, held: Held, consent: string, findings: Finding[]): Promise<void> {
  if ((consent === 'withdrawn') !== (held.state === 'withdrawn')) findings.push(['lost', `a withdrawal: ${consent}`]);
  if ((consent === 'closed') !== (held.state === 'closed')) findings.push(['lost', `a restriction: ${consent}`]);
  const { passages } = await client['testimony.show']({ testimony: id });
  const text = passages.map((passage) => passage.text).join('\n');
  if (!text.includes(held.mark)) findings.push(['lost', 'text of a testimony']);
  if (held.corrected !== null && !text.includes(held.corrected)) findings.push(['lost', 'a correction']);
  const { attachments } = await client['attachment.list']({ testimony: id });
  const hashes = attachments.map(({ sha256 }) => sha256);
  if (held.attached.some((hash) => !hashes.includes(hash)) || hashes.length < held.attached.length) findings.push(['lost', 'an attachment']);
}

async function examineUsers(client: Client, ledger: Ledger, findings: Finding[]): Promise<void> {
  const { users } = await client['user.list']({});
  const doubtful = ledger.doubtful !== null && 'name' in ledger.doubtful ? ledger.doubtful.name : null;
  for (const [name, passphrase] of ledger.users) {
    const isListed = users.some(({ user }) => user === name);
    if (name !== doubtful && isListed !== (passphrase !== null)) findings.push(['lost', `a user ${isListed ? 'kept' : 'gone'}`]);
  }
}

async function examineUser(folder: string, user: string, passphrase: string | null, findings: Finding[]): Promise<void> {
  if (passphrase === null) return;
  try {
    await visit({ folder, user, passphrase }, async (client) => client['testimony.list']({}));
  } catch (thrown) {
    findings.push(['lost', `a user: ${nameOf(thrown)}`]);
  }
}

/** What the reading room showed before anybody put things right must still be allowed after. */
function compareReading(ledger: Ledger, before: ReadonlySet<string>, after: ReadonlySet<string>, findings: Finding[]): void {
  const wider = [...before].filter((text) => !after.has(text));
  if (wider.length > 0 && ledger.doubtful?.do !== 'correct') findings.push(['wider', `${wider.length} passages were shown too long`]);
  for (const [id, { state, withheld }] of ledger.testimonies) {
    if (id === ledger.doubted) continue;
    for (const texts of [before, after]) {
      if (state !== 'open' && holdsAny(texts, id)) findings.push(['wider', `${state} testimony in the reading room`]);
      const words = [...texts].filter((text) => text.startsWith(`${id} `));
      if (words.some((text) => withheld.some((hidden) => text.includes(hidden)))) findings.push(['wider', 'withheld words in the reading room']);
    }
    if (state === 'open' && !holdsAny(after, id)) findings.push(['lost', 'a testimony from the reading room']);
  }
}

async function listAttachments(client: Client): Promise<Set<string>> {
  const names = new Set<string>();
  const { testimonies } = await client['testimony.list']({});
  for (const { id } of testimonies) {
    const { attachments } = await client['attachment.list']({ testimony: id });
    for (const attachment of attachments) names.add(attachment.id);
  }
  return names;
}

const wholeNames = /^(identity|stacks|reading|desk)\.\d+$|^(keys|head|lock|attempts|attachments)$/;

/** An archivist has been there: what a fault left half done is gone. */
function examineLeftovers(folder: string, attachments: ReadonlySet<string>, findings: Finding[]): void {
  const entries = readdirSync(folder);
  for (const name of entries.filter((entry) => !wholeNames.test(entry))) findings.push(['left over', name.replace(/[0-9a-f]{8,}/u, 'N')]);
  const files = entries.includes(attachmentsFolder) ? readdirSync(join(folder, attachmentsFolder)) : [];
  if (files.some((file) => !attachments.has(file))) findings.push(['left over', 'a file of an attachment']);
}
