// `npm run demo` from the outside: it ends well, says what it did, and leaves two PDFs where it says.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { repository } from '../support/source-files.ts';

describe('the demonstration', () => {
  it('runs the main job on the sample testimonies without asking anything', () => {
    const ran = spawnSync('npm', ['run', '-s', 'demo'], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    const folder = /The PDFs are in (.+)$/mu.exec(ran.stdout)?.[1] ?? '';
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const pdfs = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    expect(pdfs).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(pdfs);
    const texts = pdfs.map((name) => spawnSync('pdftotext', [`${folder}/${name}`, '-'], { encoding: 'utf8' }).stdout);
    expect(texts.filter((text) => /\p{Script=Hangul}{2}/u.test(text))).not.toEqual([]);
    expect(ran.stdout).toMatch(/^ {2}withdrawn /mu);
    expect(ran.stdout).toMatch(/^ {2}embargoed /mu);
    expect(ran.stdout).toMatch(/^ {2}redacted /mu);
    expect(ran.stdout).toContain('is under embargo');
  });
});
