// The report of a check: every fault is in it, in words, for people and for machines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultCodes } from '../../archive/api/errors.ts';
import { groupFaults, heldIn, reasonTold, reportAsJson, reportAsText, type Verification } from '../../src/state/check-report.ts';
import { checkReasons } from '../../src/words/vault-check-words.ts';
import { wordsFor } from '../../src/words/pick-words.ts';

const at = '2031-05-01T10:00:00.000Z';
const faults = fc.array(fc.record({
  code: fc.constantFrom(...faultCodes), file: fc.constantFrom('keys', 'head', 'stacks.2', 'reading.11', 'attachments/a0123456789ab', 'thing'),
  reason: fc.constantFrom(...checkReasons, 'passage'),
}), { maxLength: 8 });

describe('the report of a check', () => {
  it('has every fault once, with how often it was found, in both languages', () => {
    fc.assert(fc.property(faults, fc.constantFrom('en' as const, 'ko' as const), (found, language) => {
      const words = wordsFor(language);
      const groups = groupFaults(found);
      expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(found.length);
      const text = reportAsText({ ok: found.length === 0, checked: 7, faults: found }, at, words);
      expect(text).not.toMatch(/undefined|null/u);
      for (const { file, reason, code } of groups) {
        expect(text).toContain(`“${file}”`);
        expect(text).toContain(reasonTold(reason, words.page.vaultCheck));
        expect(text).toContain(words.faults[code].what);
      }
      expect(text.match(/^\d+\. /gmu) ?? []).toHaveLength(groups.length);
    }));
  });

  it('is the same to a machine as what was found', () => {
    const found: Verification = { ok: false, checked: 3, faults: [{ code: 'vault-damaged', file: 'stacks.1', reason: 'pages' }] };
    expect(JSON.parse(reportAsJson(found, at))).toEqual({ at, ...found });
  });

  it('says what a file holds by the beginning of its name, and nothing of a file that it does not know', () => {
    const { vaultCheck } = wordsFor('en').page;
    expect(heldIn('stacks.3', vaultCheck)).toBe(vaultCheck.holds.stacks);
    expect(heldIn('attachments/a0123456789ab', vaultCheck)).toBe(vaultCheck.holds.attachments);
    expect(heldIn('keys', vaultCheck)).toBe(vaultCheck.holds.keys);
    expect(heldIn('stack.3', vaultCheck)).toBeNull();
    expect(heldIn('', vaultCheck)).toBeNull();
  });
});
