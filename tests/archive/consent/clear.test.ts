// Clearing: what reaches the reading room, under which restriction what does not, and what an archivist is shown of it.
import { describe, expect, it } from 'vitest';
import type { Agreement, NameHit, Restriction, Scope, Target } from '../../../archive/api/consent.ts';
import type { PassageId } from '../../../archive/api/ids.ts';
import { emptyDescription, type Description } from '../../../archive/api/description.ts';
import { withheldMark } from '../../../archive/api/testimony.ts';
import type { KeyedTurn } from '../../../archive/catalogue/split-passages.ts';
import { openScopes, openTerms, withdrawAgreement } from '../../../archive/consent/agreement.ts';
import { clear, standingOf, withheldStretches, type Clearing } from '../../../archive/consent/clear.ts';
import type { Sealed } from '../../../archive/consent/sealed.ts';
import { findNames } from '../../../archive/consent/names.ts';
import { restrictionsOn } from '../../../archive/consent/restrictions-on.ts';
import { agreement, granted, person, personId, restriction, testimonyId, today, turnKey, turns } from '../../support/consent-values.ts';

const description: Description = {
  ...emptyDescription,
  title: 'The ferry at Ondal', collection: 'Invented', language: 'en', narrator: 'a ferryman', date: '1998', place: 'Ondal',
  summary: 'A ferryman remembers.',
};
const scope = (...names: Scope[]): Agreement => agreement(Object.fromEntries(names.map((name) => [name, granted])));
const open = agreement(openTerms().scopes);
const sealed = (fields: Partial<Sealed<KeyedTurn>> = {}): Sealed<KeyedTurn> => ({
  id: testimonyId, description, turns: turns(['The ferry left at six.', 'Nobody waited.']), version: 1, agreement: open,
  restrictions: [], people: [], unreadable: false, ...fields,
});
const whole = (kind: Restriction['kind']): Restriction => restriction({ kind, target: { of: 'testimony' } });
const cleared = (fields: Partial<Sealed<KeyedTurn>>): Clearing<KeyedTurn> => clear(sealed(fields), today);
/** The texts that are left, each with its session and speaker, and the marks. */
function left(fields: Partial<Sealed<KeyedTurn>>): { readonly texts: readonly string[]; readonly marks: unknown } {
  const clearing = cleared(fields);
  if (clearing.kind !== 'open') throw new Error(clearing.kind);
  return { texts: clearing.turns.map(({ text }) => text), marks: clearing.marks };
}
const range = (turn: number, start: number, end: number, version = 1) => ({ turn: turnKey(turn), version, start, end });
const mark = withheldMark.name.en;

describe('clear', () => {
  it('lets nothing through without an agreement, or where something can’t be read', () => {
    expect(cleared({ agreement: null })).toEqual({ kind: 'nothing' });
    expect(cleared({ agreement: scope('publish-text') })).toEqual({ kind: 'nothing' });
    expect(cleared({ unreadable: true })).toEqual({ kind: 'nothing' });
    expect(cleared({ restrictions: [whole('redact')] })).toEqual({ kind: 'nothing' });
    const nobody = restriction({ kind: 'pseudonymise', target: { of: 'person', person: personId(7) } });
    expect(cleared({ restrictions: [nobody] })).toEqual({ kind: 'nothing' });
    expect(cleared({ restrictions: [nobody], people: [{ person: person(['Orla'], { id: personId(7) }), rulings: [] }] }).kind).toBe('open');
  });

  it('lists what may be catalogued and not read, and knows by its id what may be read and not catalogued', () => {
    const listed = cleared({ agreement: scope('catalogue-metadata') });
    expect(listed.kind).toBe('listed');
    expect(listed).not.toHaveProperty('turns');
    expect(cleared({ restrictions: [whole('embargo')] }).kind).toBe('listed');
    expect(cleared({ restrictions: [whole('closed')] }).kind).toBe('listed');
    expect(cleared({ restrictions: [whole('metadata-hidden')] }).kind).toBe('nothing');
    expect(cleared({ agreement: scope('on-site-research') })).toMatchObject({
      kind: 'open', description: { title: testimonyId, collection: '—', narrator: null, summary: null },
    });
  });

  it('carries of the agreement what is granted, and neither refusals, nor who recorded it, nor that a part was withdrawn', () => {
    const consent = agreement({ 'on-site-research': granted, teach: { ...granted, answer: 'refused' } }, 'partly-withdrawn');
    expect(cleared({ agreement: consent })).toMatchObject({ consent: { version: 1, status: 'in-force', scopes: { 'on-site-research': granted } } });
    expect(JSON.stringify(cleared({ agreement: consent }))).not.toMatch(/teach|archivist|partly/u);
  });

  it('takes away whole turns and sessions without a mark, and counts sessions again', () => {
    const three: KeyedTurn[] = turns(['one', 'two', 'three']).map((turn, number) => ({ ...turn, session: number + 1 }));
    const hidden = (kind: Restriction['kind'], target: Target): unknown => {
      const clearing = cleared({ turns: three, restrictions: [restriction({ kind, target })] });
      return clearing.kind === 'open' ? [clearing.turns.map(({ text, session }) => `${session} ${text}`), clearing.marks] : clearing.kind;
    };
    const without = [['1 one', '2 three'], {}];
    expect(hidden('closed', { of: 'session', session: 2 })).toEqual(without);
    expect(hidden('embargo', { of: 'session', session: 2 })).toEqual(without);
    expect(hidden('closed', { of: 'turn', turn: turnKey(1) })).toEqual(without);
    expect(hidden('redact', { of: 'turn', turn: turnKey(1) })).toEqual(without);
    const passage = `${testimonyId}.${turnKey(1)}` as PassageId;
    expect(hidden('closed', { of: 'passage', passage, ranges: [range(1, 0, 3)] })).toEqual(without);
    expect(hidden('embargo', { of: 'passage', passage, ranges: [range(1, 0, 3, 2)] })).toEqual(without);
    expect(hidden('closed', { of: 'passage', passage, ranges: [range(1, 0, 2)] })).toEqual([['1 one', `2 ${mark}o`, '3 three'], { name: 1 }]);
  });

  it('puts one mark where ranges touch or overlap, with its reason, for every kind', () => {
    const digits = turns(['0123456789']);
    const at = (start: number, end: number, kind: Restriction['kind'] = 'redact'): Restriction => (
      restriction({ kind, target: { of: 'range', ...range(0, start, end) }, reason: kind === 'redact' ? 'place' : 'embargo' })
    );
    expect(left({ turns: digits, restrictions: [at(2, 4), at(4, 6), at(5, 8)] })).toEqual({ texts: ['01[place withheld]89'], marks: { place: 1 } });
    expect(left({ turns: digits, restrictions: [at(2, 4, 'embargo'), at(7, 8, 'closed')] })).toEqual({
      texts: ['01[embargoed]456[embargoed]89'], marks: { embargo: 2 },
    });
    expect(left({ turns: digits, restrictions: [at(0, 10)] })).toEqual({ texts: ['[place withheld]'], marks: { place: 1 } });
  });

  it('withholds the whole turn where a range can’t be trusted', () => {
    const kept = (start: number, end: number, version: number): readonly string[] => left({
      turns: turns(['first', 'second', 'third']), version: 2,
      restrictions: [restriction({ kind: 'redact', target: { of: 'range', ...range(1, start, end, version) } })],
    }).texts;
    expect(kept(0, 3, 1)).toEqual(['first', 'third']);
    expect(kept(2, 7, 2)).toEqual(['first', 'third']);
    expect(kept(3, 3, 2)).toEqual(['first', 'third']);
    expect(kept(0, 3, 2)).toEqual(['first', `${mark}ond`, 'third']);
  });

  it('blanks fields, and takes words and names out of labels', () => {
    const fields = (['title', 'collection', 'narrator', 'date', 'place', 'summary'] as const).map((field, number) => restriction({
      kind: (['closed', 'embargo', 'redact', 'metadata-hidden'] as const)[number % 4] ?? 'closed', target: { of: 'field', field },
    }));
    expect(cleared({ restrictions: fields })).toMatchObject({
      description: { title: testimonyId, collection: '—', language: 'en', narrator: null, date: null, place: null, summary: null },
    });
    const orla = person(['Orla Venn', 'Orla']);
    const clearing = cleared({
      description: { ...description, title: 'Orla’s ferry at Ondal', narrator: 'ORLA VENN' },
      turns: turns(['Yes.'], 'Orla Venn (sister)'),
      restrictions: [
        restriction({ kind: 'redact', target: { of: 'label', text: 'Ondal' }, reason: 'place' }),
        restriction({ kind: 'pseudonymise', target: { of: 'person', person: orla.id } }),
      ],
      people: [{ person: orla, rulings: [] }],
    });
    expect(clearing).toMatchObject({
      description: { title: 'A resident of Ondal’s ferry at [place withheld]', narrator: 'A resident of Ondal', place: '[place withheld]' },
      turns: [{ speaker: 'A resident of Ondal (sister)' }],
    });
  });

  const orla = person(['Orla Venn', 'Orla', 'Venn'], { id: personId(1), displayName: { en: 'Elder', ko: '노인' } });
  const venn = person(['Venn', 'Tam Venn'], { id: personId(2), displayName: { en: 'Witness', ko: '증언자' } });
  const hide = (...people: readonly (typeof orla)[]): Restriction[] => (
    people.map(({ id }) => restriction({ kind: 'pseudonymise', target: { of: 'person', person: id } }))
  );
  const rule = (who: typeof orla, text: string, ruling: NameHit['ruling'], version = 1): NameHit[] => (
    findNames(turns([text]), who).map((place) => ({ person: who.id, version, ...place, ruling }))
  );
  const told = (text: string, one: NameHit['ruling'], other: NameHit['ruling'], version = 1): string | undefined => left({
    turns: turns([text]), restrictions: hide(orla, venn),
    people: [{ person: orla, rulings: rule(orla, text, one, version) }, { person: venn, rulings: rule(venn, text, other, version) }],
  }).texts[0];

  it('shows a display name where a person has ruled that it is they, and a mark where nobody has', () => {
    expect(told('Orla left.', 'this', null)).toBe('Elder left.');
    expect(told('Orla left.', 'not-this', null)).toBe('Orla left.');
    expect(told('Orla left.', null, null)).toBe(`${mark} left.`);
    // A ruling on another version of the text is none.
    expect(told('Orla left.', 'this', null, 2)).toBe(`${mark} left.`);
    expect(told('Orla left.', 'not-this', null, 2)).toBe(`${mark} left.`);
  });

  it('lets the longest name win, and marks what could be either of two', () => {
    expect(told('Orla Venn left.', 'this', null)).toBe('Elder left.');
    expect(told('Orla Venn left.', 'this', 'this')).toBe('Elder left.');
    expect(told('Orla Venn left.', null, 'this')).toBe(`${mark} left.`);
    expect(told('Orla Venn left.', 'not-this', 'this')).toBe('Orla Witness left.');
    expect(told('Venn left.', 'this', 'this')).toBe(`${mark} left.`);
    expect(told('Venn left.', 'this', null)).toBe(`${mark} left.`);
    expect(told('Venn left.', 'this', 'not-this')).toBe('Elder left.');
    expect(told('Venn left.', 'not-this', 'this')).toBe('Witness left.');
    expect(told('Tam Venn left.', 'this', 'this')).toBe('Witness left.');
  });

  it('leaves nothing over of a name that a range cuts through', () => {
    const cut = (text: string, from: string): string | undefined => {
      const start = text.indexOf(from);
      return left({
        turns: turns([text]), people: [{ person: orla, rulings: [] }],
        restrictions: [...hide(orla), restriction({ kind: 'redact', target: { of: 'range', ...range(0, start, start + from.length) }, reason: 'other' })],
      }).texts[0];
    };
    expect(cut('then Orla Venn came', 'Orla')).toBe('then [withheld] came');
    expect(cut('then Orla Venn came', 'Venn')).toBe('then [withheld] came');
    expect(cut('then Orla Venn came', 'la Ve')).toBe('then [withheld] came');
    expect(cut('then the Venns came', 'Ven')).toBe('then the [withheld] came');
    expect(cut('then Orla Venn came', 'came')).toBe(`then ${mark} [withheld]`);
  });

  it('tells nothing by a particle, an article or an apostrophe beside a mark', () => {
    const korean = { ...description, language: 'ko' as const };
    const redact = (text: string, secret: string, language: 'en' | 'ko'): string | undefined => left({
      turns: turns([text]), description: language === 'ko' ? korean : description,
      restrictions: [restriction({ kind: 'redact', target: { of: 'range', ...range(0, text.indexOf(secret), text.indexOf(secret) + secret.length) } })],
    }).texts[0];
    expect(redact('그날 남영숙이 왔다', '남영숙', 'ko')).toBe('그날 [이름 비공개]가 왔다');
    expect(redact('그날 남영희가 왔다', '남영희', 'ko')).toBe('그날 [이름 비공개]가 왔다');
    expect(redact('남영숙으로부터', '남영숙', 'ko')).toBe('[이름 비공개]로부터');
    expect(redact('an Orla', 'Orla', 'en')).toBe(`a ${mark}`);
    expect(redact('James’ coat', 'James', 'en')).toBe(`${mark}’s coat`);
  });

  it('closes at once when an agreement is withdrawn', () => {
    const withdrawn = withdrawAgreement(open, { testimony: testimonyId, by: 'anna', now: today, reason: null });
    expect(cleared({ agreement: withdrawn })).toEqual({ kind: 'nothing' });
    expect(standingOf(withdrawn, [whole('redact')], today, true)).toBe('withdrawn');
  });
});

describe('withheldStretches', () => {
  it('shows an archivist what readers do not get, in the offsets of the stacks', () => {
    const orla = person(['Orla'], { id: personId(1) });
    const texts = ['Orla met Orla at six.', 'Nobody waited.', 'Nothing.'];
    const rulings = findNames(turns(texts), orla).slice(0, 1).map((place) => ({ person: orla.id, version: 1, ...place, ruling: 'this' as const }));
    const restrictions = [
      restriction({ kind: 'pseudonymise', target: { of: 'person', person: orla.id } }),
      restriction({ kind: 'redact', target: { of: 'range', ...range(0, 14, 20) }, reason: 'safety' }),
      restriction({ kind: 'closed', target: { of: 'turn', turn: turnKey(1) }, reason: 'legal' }),
    ];
    expect([...withheldStretches(sealed({ turns: turns(texts), restrictions, people: [{ person: orla, rulings }] }))]).toEqual([
      [turnKey(0), [
        { start: 0, end: 4, reason: 'name', by: 'pseudonym' },
        { start: 9, end: 13, reason: 'name', by: 'unruled-name' },
        { start: 14, end: 20, reason: 'safety', by: 'restriction' },
      ]],
      [turnKey(1), [{ start: 0, end: 14, reason: 'legal', by: 'restriction' }]],
    ]);
  });
});

describe('restrictionsOn', () => {
  it('names what keeps a stretch from readers, and nothing that stands elsewhere', () => {
    const passage = `${testimonyId}.${turnKey(0)}` as PassageId;
    const all = ([
      { of: 'session', session: 1 }, { of: 'turn', turn: turnKey(0) }, { of: 'range', ...range(0, 2, 4) },
      { of: 'range', ...range(0, 8, 9, 2) }, { of: 'passage', passage, ranges: [range(1, 0, 9), range(0, 0, 3)] },
      { of: 'session', session: 2 }, { of: 'turn', turn: turnKey(1) }, { of: 'range', ...range(0, 4, 9) }, { of: 'range', ...range(1, 2, 4) },
      { of: 'testimony' }, { of: 'field', field: 'place' }, { of: 'label', text: 'Orla' },
    ] satisfies Target[]).map((target) => restriction({ kind: 'closed', target }));
    const place = { turn: turnKey(0), session: 1, start: 2, end: 4 };
    expect(restrictionsOn(all, place, 1).map(({ id }) => all.findIndex((one) => one.id === id))).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('standingOf', () => {
  it('says in one word how consent stands', () => {
    const standing = (restrictions: readonly Restriction[], consent: Agreement | null = open, unreadable = false): string => (
      standingOf(consent, restrictions, today, unreadable)
    );
    expect(standing([], null)).toBe('closed');
    expect(standing([])).toBe('open');
    expect(standing([], open, true)).toBe('closed');
    expect(standing([whole('embargo')])).toBe('embargoed');
    expect(standing([whole('closed'), whole('embargo')])).toBe('closed');
    expect(standing([restriction({ kind: 'redact', target: { of: 'turn', turn: turnKey(0) } })])).toBe('redacted');
    expect(openScopes.every((name) => open.scopes[name]?.answer === 'granted')).toBe(true);
  });
});
