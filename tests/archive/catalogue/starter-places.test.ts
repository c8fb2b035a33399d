// The starter list of places: its romanisations are those of the functions, its places whole before their parts.
import { describe, expect, it } from 'vitest';
import { romaniseMccune } from '../../../archive/catalogue/romanise-mr.ts';
import { romaniseRevised } from '../../../archive/catalogue/romanise-rr.ts';
import { starterPlaces, variantsOfPlace } from '../../../archive/catalogue/starter-places.ts';
import { suggestVariants } from '../../../archive/catalogue/suggest-variants.ts';

const headings = starterPlaces.map(({ heading }) => heading);

describe('the starter list', () => {
  it.each(starterPlaces.map((place) => [place.heading, place] as const))('writes %s by the rules', (_heading, { hangul, rr, mr, hanja }) => {
    expect([rr, mr]).toEqual([romaniseRevised(hangul), romaniseMccune(hangul)]);
    expect(hanja).toMatch(/^\p{Script=Han}+$/u);
    expect([...hanja].length).toBe([...hangul].length);
  });

  it('has other romanisations of a scheme by its rules too, but for units written apart and for what usage puts into English', () => {
    const alike = (name: string): string => name.replace(/^North /u, '').replaceAll('-', '').toLowerCase();
    for (const { hangul, also } of starterPlaces) {
      const names = [hangul, ...also.filter(({ kind }) => kind === 'hangul').map(({ text }) => text)];
      const bases = names.flatMap((name) => [name, name.replace(/도$/u, ''), name.replace(/[남북]도$/u, '')]);
      for (const { text, scheme } of also) {
        const rule = scheme === 'rr' ? romaniseRevised : scheme === 'mr' ? romaniseMccune : null;
        if (rule !== null) expect(bases.map((base) => alike(rule(base)))).toContain(alike(text));
      }
    }
  });

  it('has each place once, after what it is part of, where the two rivers are', () => {
    expect(new Set(headings).size).toBe(headings.length);
    for (const [at, { parent, coordinates }] of starterPlaces.entries()) {
      if (parent !== null) expect(headings.indexOf(parent)).toSatisfy((index: number) => index >= 0 && index < at);
      const [latitude, longitude] = coordinates ?? [41, 126];
      expect([latitude >= 39.5 && latitude <= 43.5, longitude >= 124 && longitude <= 131]).toEqual([true, true]);
      expect(coordinates?.every((degree) => Number.isInteger(Math.round(degree * 1e6) / 1e5)) ?? true).toBe(true);
    }
    for (const place of starterPlaces) expect(new Set([place.heading, ...variantsOfPlace(place).map(({ text }) => text)]).size).toBe(1 + variantsOfPlace(place).length);
  });
});

const texts = (heading: string, type: 'person' | 'place' | 'organisation'): string[] => suggestVariants(heading, type).suggestions.map(({ text }) => text);

describe('suggested names', () => {
  it('of a place are those that it is known by, or would be by each rule', () => {
    expect(texts('Musan', 'place')).toEqual(['무산', '茂山']);
    expect(texts('무산', 'place')).toEqual(['Musan', '茂山']);
    expect(suggestVariants('chongjin', 'place').coordinates).toEqual([41.8, 129.8]);
    expect(texts('온달군', 'place')).toEqual(expect.arrayContaining(['Ondalgun', 'Ondal-gun']));
    expect(texts('Ondal', 'place')).toEqual([]);
  });

  it('of a person have the spellings of the family name, and the other side’s', () => {
    expect(texts('이정희', 'person')).toEqual(expect.arrayContaining(['I Jeonghui', 'Yi Chŏng-hŭi', 'Yi Chong-hui', 'Lee Jeonghui', 'Rhee Jeong-hui', 'Ri Jeonghui', '리정희']));
    expect(texts('리정희', 'person')).toEqual(expect.arrayContaining(['Ri Jeonghui', 'Ri Chŏng-hŭi', '이정희']));
    expect(texts('Lee', 'person')).toEqual([]);
  });

  it('of an organisation have the other side’s initial', () => {
    expect(texts('로동당', 'organisation')).toEqual(expect.arrayContaining(['Rodongdang', '노동당', 'Nodongdang']));
    expect(texts('노동당', 'organisation')).toEqual(expect.arrayContaining(['로동당', 'Rodongdang']));
    expect(suggestVariants('노동당', 'organisation').suggestions.find(({ text }) => text === '로동당')?.by).toBe('initial');
  });
});
