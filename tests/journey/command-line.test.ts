// The README's tour, as written there: every command a process of its own, passphrases at their real cost.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { repository } from '../support/source-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

const transcript = [
  'Q: What did you carry?', '', 'A: A coat, and dry trousers in an oilcloth. Mira had sewn it.', '',
  'Q: Who was Mira?', '', 'A: My aunt. Mira stayed behind.', '',
].join('\n');
const korean = '문: 어디에서 왔습니까?\n\n답: 청진시에서 왔습니다.\n';

interface Printed { readonly status: number | null; readonly json: never; readonly error: string }

function archivistAt(folder: string) {
  const passphraseFile = join(folder, 'archivist.txt');
  writeFileSync(passphraseFile, `${newPassphrase()}\n`);
  return (...argv: string[]): Printed => {
    const file = argv.includes('--passphrase-file') ? [] : ['--passphrase-file', passphraseFile];
    const ran = spawnSync('npm', ['run', '-s', 'vouchsafe', '--', ...argv, ...file, '--json'], {
      cwd: repository, encoding: 'utf8', env: { ...process.env, VITEST: undefined, LANG: 'C' },
    });
    return { status: ran.status, json: ran.stdout === '' ? null as never : JSON.parse(ran.stdout) as never, error: ran.stderr };
  };
}

describe('the tour', () => {
  it('goes from a folder of transcripts to a PDF and to its withdrawal', () => {
    const folder = tempFolder();
    writeTree(folder, { 'transcripts/ferry.txt': transcript, 'transcripts/나루.txt': korean });
    const vouchsafe = archivistAt(folder);
    const vault = join(folder, 'border-archive');

    expect(vouchsafe('init', vault)).toMatchObject({ status: 0, json: { user: 'archivist', role: 'archivist' } });
    const imported = vouchsafe('import', vault, join(folder, 'transcripts'), '--collection', 'Border crossings', '--consent', 'open');
    expect(imported).toMatchObject({ status: 0, json: { imported: 2, skipped: 0, faults: [] } });
    const [{ id }] = (imported.json as { testimonies: [{ id: string }] }).testimonies;
    expect(vouchsafe('list', vault).json).toMatchObject({
      testimonies: [{ id, title: 'ferry', collection: 'Border crossings', consent: 'open', language: 'en' }, { language: 'ko' }],
    });
    expect(vouchsafe('search', vault, '"dry trousers"').json).toMatchObject({ total: 1, hits: [{ testimony: id, speaker: 'A' }] });
    expect(vouchsafe('search', vault, '청진').json).toMatchObject({ total: 1 });
    expect(vouchsafe('redact', vault, id, '--text', 'Mira', '--reason', 'name').json).toEqual({ testimony: id, occurrences: 3 });

    const scholar = join(folder, 'jun.txt');
    writeFileSync(scholar, newPassphrase());
    expect(vouchsafe('user', 'add', vault, 'jun', '--role', 'scholar', '--new-passphrase-file', scholar).json)
      .toEqual({ user: 'jun', role: 'scholar' });
    const asJun = ['--user', 'jun', '--passphrase-file', scholar];
    expect(vouchsafe('search', vault, 'Mira', ...asJun).json).toMatchObject({ total: 0, hits: [] });
    expect(vouchsafe('search', vault, 'trousers', ...asJun).json).toMatchObject({
      total: 1, hits: [{ text: 'A coat, and dry trousers in an oilcloth. [name withheld] had sewn it.' }],
    });

    const out = join(folder, 'ferry.pdf');
    expect(vouchsafe('issue', vault, id, '--out', out, '--to', 'Jun', '--purpose', 'publish').json)
      .toMatchObject({ file: out, withheld: 3, bytes: readFileSync(out).length });
    const text = spawnSync('pdftotext', ['-raw', out, '-'], { encoding: 'utf8' }).stdout;
    expect(text).toContain('[name withheld] stayed behind.');
    expect(text).not.toContain('Mira');

    expect(vouchsafe('withdraw', vault, id).json).toMatchObject({ testimony: id, disclosures: [{ to: 'Jun', purpose: 'publish' }] });
    expect(vouchsafe('issue', vault, id, '--out', join(folder, 'again.pdf')).status).toBe(exitStatus['consent-refused']);
    expect(readdirSync(folder).filter((name) => name.startsWith('again'))).toEqual([]);
    expect(vouchsafe('search', vault, 'trousers').json).toMatchObject({ total: 0 });
    expect(vouchsafe('verify', vault)).toMatchObject({ status: 0, json: { ok: true, faults: [] } });
  });

  it('tells of bad input by fault and exit status, and changes nothing', () => {
    const folder = tempFolder();
    writeTree(folder, { 'bad/empty.txt': '', 'bad/binary.txt': 'PK\u0003\u0004\u0000\u0000', 'bad/good.txt': transcript, 'none/keys': 'no' });
    writeFileSync(join(folder, 'bad/charset.txt'), Buffer.from('Q: caf\xe9 \xff\xfe\xff au lait?\n', 'latin1'));
    const vouchsafe = archivistAt(folder);
    const vault = join(folder, 'vault');
    expect(vouchsafe('list', vault).status).toBe(exitStatus['not-a-vault']);
    expect(vouchsafe('list', join(folder, 'none')).status).toBe(exitStatus['not-a-vault']);
    expect(vouchsafe('init', vault).status).toBe(0);
    expect(vouchsafe('init', vault).status).toBe(exitStatus['vault-exists']);
    const report = vouchsafe('import', vault, join(folder, 'bad'), join(folder, 'nowhere.txt'));
    const codes = (report.json as { faults: { file: string; code: string }[] }).faults.map(({ file, code }) => [file.split('/').at(-1), code]);
    expect(codes).toEqual([
      ['binary.txt', 'binary-file'], ['charset.txt', 'wrong-charset'], ['empty.txt', 'empty-file'], ['nowhere.txt', 'unreadable-file'],
    ]);
    expect(report).toMatchObject({ status: exitStatus['binary-file'], json: { imported: 1 } });
    expect(report.error).toContain('charset.txt');
    expect(vouchsafe('list', vault).json).toMatchObject({ testimonies: [{ title: 'good', consent: 'closed' }] });
    expect(vouchsafe('show', vault, 'no-id').status).toBe(exitStatus['bad-request']);
    expect(vouchsafe('search', vault, 'shoe:"x').status).toBe(exitStatus['bad-query']);
    expect(vouchsafe('nonsense', vault).status).toBe(exitStatus['bad-request']);
    expect(existsSync(vault)).toBe(true);
  });
});
