// Consent from the command line, from the first agreement to the tombstone: two archivists, and a scholar who sees what it comes to.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

const korean = [
  '문: 누가 배를 저었습니까?', '', '답: 한가람이 배를 저었습니다. 그때 한가람은 열아홉 살이었습니다.', '',
  '문: 그다음에는 어떻게 되었습니까?', '', '답: 나는 한가람과 헤어졌고, 그 뒤로 한가람을 보지 못했습니다.', '',
  '문: 강은 어땠습니까?', '', '답: 강물이 차가웠고 나루터에는 등불이 하나 있었습니다.', '',
].join('\n');

interface Printed { readonly status: number; readonly json: Record<string, unknown>; readonly error: string }
type Archive = Awaited<ReturnType<typeof makeArchive>>;

/** A vault with two archivists, Noa beside the first, and Jun, a scholar; in it one testimony, closed as it was imported. */
async function makeArchive() {
  const folder = tempFolder();
  writeTree(folder, { 'transcripts/나루.txt': korean });
  const vault = join(folder, 'vault');
  const passphrases: Record<string, string> = { archivist: newPassphrase(), noa: newPassphrase(), jun: newPassphrase() };
  const line = (user: string, argv: readonly string[], environment: Record<string, string>) => (
    runLine([...argv, '--user', user], { VOUCHSAFE_PASSPHRASE: passphrases[user] ?? '', LANG: 'C', ...environment }, cheap)
  );
  /** One command: its words, then the vault and the rest. A command is parted from the rest by the vault's place. */
  const as = (user: string, environment: Record<string, string> = {}) => (
    async (command: string, ...rest: string[]): Promise<Printed> => {
      const { status, output, error } = await line(user, [...command.split(' '), vault, ...rest, '--json'], environment);
      return { status, json: JSON.parse(output) as Record<string, unknown>, error };
    }
  );
  const archivist = as('archivist');
  await archivist('init');
  for (const [name, role] of [['noa', 'archivist'], ['jun', 'scholar']] as const) {
    await as('archivist', { VOUCHSAFE_NEW_PASSPHRASE: passphrases[name] ?? '' })('user add', name, '--role', role);
  }
  const imported = await archivist('import', join(folder, 'transcripts'));
  const [{ id: testimony }] = imported.json['testimonies'] as [{ id: string }];
  return {
    folder, testimony, archivist, noa: as('noa'), jun: as('jun'),
    /** What a person reads of it, where nobody asked for JSON. */
    async said(command: string, ...rest: string[]): Promise<string> {
      const { status, output, error } = await line('noa', [...command.split(' '), vault, ...rest], {});
      expect([status, error]).toEqual([0, '']);
      return output;
    },
    /** How many passages the scholar finds. */
    async found(query: string): Promise<number> {
      return (await as('jun')('search', query)).json['total'] as number;
    },
  };
}

async function inForce({ archivist, noa, testimony }: Pick<Archive, 'archivist' | 'noa' | 'testimony'>): Promise<void> {
  expect((await archivist('consent record', testimony, '--grant', 'catalogue-metadata,on-site-research,publish-text')).status).toBe(0);
  expect((await noa('consent review', testimony)).status).toBe(0);
}

const sha256 = /^[0-9a-f]{64}$/u;

describe('consent by command', () => {
  it('opens what two archivists agreed on, closes and opens a passage, and keeps the record of it', async () => {
    const { folder, testimony, archivist, noa, jun, found, said } = await makeArchive();
    const form = join(folder, 'form.json');
    const granted = { answer: 'granted', from: null, until: null };
    writeFileSync(form, JSON.stringify({ scopes: { 'catalogue-metadata': granted, 'on-site-research': granted, 'publish-text': granted } }));
    expect((await archivist('template save', 'Form A', '--terms', form)).status).toBe(0);
    expect((await archivist('template list')).json).toMatchObject({ templates: [{ name: 'Form A', terms: { method: 'written' } }] });

    const recorded = await archivist('consent record', testimony, '--template', 'Form A', '--refuse', 'teach', '--given-at', '2026-02-03');
    expect(recorded).toMatchObject({ status: 0, json: {
      version: 1, status: 'recorded', givenAt: '2026-02-03', recordedBy: 'archivist', scopes: { teach: { answer: 'refused' } },
    } });
    expect(await found('나루터')).toBe(0);
    expect((await noa('consent due')).json).toMatchObject({ due: [{ testimony, kind: 'review-recorded' }] });
    expect(await archivist('consent review', testimony)).toMatchObject({
      status: exitStatus['not-permitted'], json: { fault: { code: 'not-permitted', detail: { reason: 'same-person' } } },
      error: expect.stringContaining('another archivist') as string,
    });
    expect((await noa('consent review', testimony, '--foresee')).json).toMatchObject({
      before: { standing: 'closed', passages: 0 }, after: { standing: 'open', withheld: 0 }, disclosures: 0,
    });
    expect(await found('나루터')).toBe(0);
    expect((await noa('consent review', testimony, '--review-due', '2031-01-01')).json).toMatchObject({
      version: 2, status: 'in-force', reviewedBy: 'noa', reviewDue: '2031-01-01',
    });
    expect(await found('나루터')).toBe(1);
    const signed = join(folder, 'signed.bin');
    writeFileSync(signed, Buffer.from([0, 255, 13, 10]));
    expect((await noa('consent attach', testimony, signed)).json).toMatchObject({ status: 'in-force', evidence: 'attached' });
    const copy = join(folder, 'copy.bin');
    expect((await noa('consent evidence', testimony, '--out', copy)).json).toMatchObject({ file: copy, bytes: 4 });
    expect(readFileSync(copy)).toEqual(readFileSync(signed));
    expect((await jun('consent evidence', testimony, '--out', join(folder, 'stolen.bin'))).status).toBe(exitStatus['not-permitted']);

    const [{ passage }] = (await noa('search', '나루터')).json['hits'] as [{ passage: string }];
    const before = (await noa('restrict add', testimony, '--kind', 'closed', '--passage', passage, '--foresee')).json;
    expect(before).toMatchObject({ before: { standing: 'open' }, after: { standing: 'redacted' } });
    expect(await found('나루터')).toBe(1);
    const { restrictions: [closed] } = (await noa('restrict add', testimony, '--kind', 'closed', '--passage', passage, '--reason', 'safety'))
      .json as { restrictions: [{ id: string }] };
    expect(await found('나루터')).toBe(0);
    expect(await said('consent show', testimony)).toMatch(new RegExp(`${closed.id}\tclosed\t${passage}\tsafety`, 'u'));
    expect((await noa('restrict lift', testimony, closed.id)).json).toEqual({ lifted: 1 });
    expect(await found('나루터')).toBe(1);
    expect((await noa('restrict list', testimony)).json).toMatchObject({
      restrictions: [], lifted: [{ id: closed.id, liftedBy: 'noa', setBy: 'noa' }],
    });
    expect(await said('restrict list', testimony)).toContain('lifted');
  });

  it('lifts no restriction before its day without a reason, and takes no scope that it does not know', async () => {
    const archive = await makeArchive();
    const { testimony, noa, found } = archive;
    await inForce(archive);
    const { restrictions: [embargo] } = (await noa('restrict add', testimony, '--kind', 'embargo', '--until', '2999-01-01'))
      .json as { restrictions: [{ id: string }] };
    expect(await found('나루터')).toBe(0);
    expect(await noa('restrict lift', testimony, embargo.id)).toMatchObject({
      status: exitStatus.conflict, json: { fault: { detail: { reason: 'runs-on' } } }, error: expect.stringContaining('early') as string,
    });
    expect((await noa('restrict lift', testimony, embargo.id, '--early')).status).toBe(exitStatus['bad-request']);
    expect(await found('나루터')).toBe(0);
    expect((await noa('restrict lift', testimony, embargo.id, '--early', '--reason', 'the danger is over')).status).toBe(0);
    expect(await found('나루터')).toBe(1);

    for (const argv of [
      ['consent amend', testimony, '--grant', 'broadcast'], ['consent withdraw', testimony, '--scope', 'broadcast'],
      ['restrict add', testimony, '--kind', 'broadcast'], ['restrict add', testimony, '--kind', 'closed', '--session', 'one'],
      ['restrict add', testimony, '--kind', 'pseudonymise'], ['consent amend', testimony], ['consent show', testimony, '--grant', 'teach'],
      ['consent conclude', testimony, '--decision', 'retain', '--foresee'],
    ] as [string, ...string[]][]) {
      const refused = await noa(...argv);
      expect([argv, refused.status]).toEqual([argv, exitStatus['bad-request']]);
      expect(refused.error).not.toContain('broadcast');
      expect(refused.error).toContain(`vouchsafe help ${argv[0]}`);
    }
    expect((await noa('restrict lift', testimony, 'r000000000000')).status).toBe(exitStatus['not-found']);
    expect(await found('나루터')).toBe(1);
  });

  it('replaces a name by what readers are told instead, particles and all', async () => {
    const archive = await makeArchive();
    const { folder, testimony, noa, jun, found, said } = archive;
    await inForce(archive);
    const names = join(folder, 'names.json');
    writeFileSync(names, JSON.stringify({
      names: [{ text: '한가람' }], role: 'relative', risk: 'high', displayName: { en: 'the cousin', ko: '사촌 보라' },
    }));
    const person = (await noa('identity add', testimony, '--names-file', names)).json['id'] as string;
    expect((await noa('identity list')).json).toMatchObject({ people: [{ id: person, testimonies: [testimony] }] });
    const { hits } = (await noa('identity names', testimony, person)).json as { hits: { turn: string; start: number; end: number }[] };
    expect(hits).toHaveLength(4);
    expect((await noa('identity pseudonymise', testimony, person, '--foresee')).json).toMatchObject({ after: { standing: 'redacted' } });
    expect(await found('한가람')).toBeGreaterThan(0);
    const done = await noa('identity pseudonymise', testimony, person);
    expect(done.json).toMatchObject({ replaced: 4, left: 0, restriction: { kind: 'pseudonymise', target: { of: 'person', person } } });
    expect(await found('한가람')).toBe(0);
    const { passages } = (await jun('show', testimony)).json as { passages: { text: string }[] };
    const text = passages.map((passage) => passage.text).join('\n');
    expect(text).toContain('사촌 보라가 배를 저었습니다. 그때 사촌 보라는 열아홉 살이었습니다.');
    expect(text).toContain('나는 사촌 보라와 헤어졌고, 그 뒤로 사촌 보라를 보지 못했습니다.');
    expect(text).not.toContain('한가람');

    const [last] = hits.slice(-1);
    const hit = `${last?.turn}:${last?.start}-${last?.end}`;
    expect((await noa('identity rule', testimony, person, '--hit', hit, '--ruling', 'not-this')).json).toEqual({ ruled: 1 });
    expect(await said('identity names', testimony, person)).toMatch(new RegExp(`${hit}\tsomebody else`, 'u'));
    expect(await found('한가람')).toBe(1);
    expect((await noa('redact check', testimony)).json).toMatchObject({ flagged: [], unruled: [] });
  });

  it('keeps words withheld through a correction, and closes what it cannot find again', async () => {
    const archive = await makeArchive();
    const { folder, testimony, noa, jun, found, said } = archive;
    await inForce(archive);
    const text = join(folder, 'text.txt');
    writeFileSync(text, '나루터\n');
    expect((await noa('redact add', testimony, '--text-file', text, '--reason', 'place')).json).toEqual({ testimony, occurrences: 1 });
    expect((await noa('redact list', testimony)).json).toMatchObject({ redactions: [{ kind: 'redact', reason: 'place' }] });
    const [{ passage }] = (await noa('search', '등불')).json['hits'] as [{ passage: string }];
    const corrected = '강물이 몹시 차가웠고 나루터에는 등불이 하나 있었습니다.';
    expect((await noa('correct', testimony, passage, '--text', corrected)).json).toEqual({ version: 2, carried: 1, flagged: 0 });
    expect([await found('나루터'), await found('몹시'), await found('등불')]).toEqual([0, 1, 1]);
    const { passages } = (await jun('show', testimony)).json as { passages: { text: string }[] };
    expect(passages.map((shown) => shown.text)).toContain('강물이 몹시 차가웠고 [장소 비공개]에는 등불이 하나 있었습니다.');
    expect((await noa('show', testimony, '--as', 'scholar')).json).toMatchObject({ passages });

    expect((await noa('correct', testimony, passage, '--text', '등불이 하나 있었습니다.')).json).toEqual({ version: 3, carried: 0, flagged: 1 });
    expect(await found('등불')).toBe(0);
    expect((await noa('redact check', testimony)).json).toMatchObject({ flagged: [{ kind: 'redact', reason: 'place' }] });
    expect(await said('redact check', testimony)).toContain('lost its place');
  });

  it('withdraws, names the copies that left, and erases all but a tombstone', async () => {
    const archive = await makeArchive();
    const { folder, testimony, archivist, noa, jun, found, said } = archive;
    await inForce(archive);
    const path = (name: string): string => join(folder, name);
    const issued = await jun('issue', testimony, '--out', path('copy.pdf'), '--to', 'The reading circle', '--purpose', 'publish');
    expect(issued).toMatchObject({ status: 0, json: { sha256: expect.stringMatching(sha256) as string } });

    expect((await archivist('consent withdraw', testimony, '--foresee')).json).toMatchObject({
      before: { standing: 'open' }, after: { standing: 'withdrawn', passages: 0, words: 0 }, disclosures: 1,
    });
    expect(await found('나루터')).toBe(1);
    const withdrawn = await archivist('consent withdraw', testimony);
    expect(withdrawn.json).toMatchObject({ status: 'withdrawn', disclosures: [
      { to: 'The reading circle', purpose: 'publish', by: 'jun', form: 'pdf', sha256: issued.json['sha256'] },
    ] });
    expect((await archivist('withdraw', testimony)).json).toEqual(withdrawn.json);
    expect(await found('나루터')).toBe(0);
    expect((await jun('issue', testimony, '--out', path('again.pdf'))).status).not.toBe(0);

    const [{ id: disclosure }] = withdrawn.json['disclosures'] as [{ id: string }];
    expect((await noa('consent letter', testimony, disclosure, '--out', path('letter.pdf'), '--language', 'en')).status).toBe(0);
    const letter = spawnSync('pdftotext', ['-raw', path('letter.pdf'), '-'], { encoding: 'utf8' }).stdout;
    expect(letter).toContain('The reading circle');
    expect(letter).not.toContain('나루터');
    expect((await noa('disclosures register', '--format', 'csv', '--out', path('register.csv'))).json)
      .toMatchObject({ file: path('register.csv'), disclosures: 1 });
    expect(readFileSync(path('register.csv'), 'utf8')).toContain(issued.json['sha256'] as string);
    expect(await said('disclosures list', testimony)).toContain('The reading circle');
    expect(readdirSync(folder).sort()).toEqual(['copy.pdf', 'letter.pdf', 'register.csv', 'transcripts', 'vault']);

    const conclude = ['--decision', 'erase', '--reason', 'the narrator asked for it', '--authority', 'the board'];
    expect((await noa('consent conclude', testimony, ...conclude, '--foresee')).status).toBe(0);
    expect((await noa('show', testimony)).status).toBe(0);
    expect((await noa('consent conclude', testimony, ...conclude)).json).toEqual({ testimony, status: 'erased', keyFiles: [] });
    expect((await noa('show', testimony)).status).toBe(exitStatus['not-found']);
    expect((await noa('list')).json).toEqual({ testimonies: [] });
    expect((await noa('disclosures list')).json).toMatchObject({ disclosures: [{ testimony, to: 'The reading circle' }] });
    expect((await noa('verify')).json).toMatchObject({ ok: true, faults: [] });
  });
});
