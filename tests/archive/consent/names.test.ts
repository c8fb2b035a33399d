// Names: every way of writing one is found, nothing that only looks like one is, and what is put in its place tells nothing of it.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Person } from '../../../archive/api/consent.ts';
import { finalSound } from '../../../archive/consent/korean-particles.ts';
import { findNames, labelHits, replaceNames } from '../../../archive/consent/names.ts';
import { suggestNames } from '../../../archive/consent/suggest-names.ts';
import { person, personId, turnKey, turns } from '../../support/consent-values.ts';

const found = (text: string, who: Person): string[] => findNames(turns([text]), who).map(({ start, end }) => text.slice(start, end));
const shown = (ko: string): Partial<Person> => ({ displayName: { en: 'a ferryman', ko } });
const yeonghui = person(['남영희', '영희', '南英姬', 'Nam Young-hee']);

describe('findNames', () => {
  it('finds Latin names by whole word, with plurals, in capitals, across line breaks, whatever the apostrophe', () => {
    const orla = person(['Orla Venn', 'Orla', 'Venn', 'O’Hale', 'Will', 'Tam-lin']);
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['Orla Venn came, and Orla’s brother.', ['Orla Venn', 'Orla']],
      ['The Venns and the VENNS left.', ['Venns', 'VENNS']],
      ['ORLA\nVENN', ['ORLA\nVENN']],
      ['Orlando, Vennel, preVenn', []],
      ['Venn12 and Ve\u0301nn, Ｖｅｎｎ', ['Venn12'.slice(0, 4), 'Ｖｅｎｎ']],
      ['O-R-L-A or v. e. n. n., V E N N', ['O-R-L-A', 'v. e. n. n', 'V E N N']],
      ['I will go where Will goes', ['Will']],
      ['O\'Hale, O’HALE and OHale', ['O\'Hale', 'O’HALE', 'OHale']],
      ['Tam-lin, Tam lin, Tamlin, tam-LIN', ['Tam-lin', 'Tam lin', 'Tamlin', 'tam-LIN']],
      ['_Orla_ said (Venn)', ['Orla', 'Venn']],
      ['orla venn whispered', ['orla venn']],
      ['the last word is Orla', ['Orla']],
      ['Or\u00adla Ve\u200bnn', ['Or\u00adla Ve\u200bnn']],
    ];
    for (const [text, names] of cases) expect([text, found(text, orla)]).toEqual([text, names]);
  });

  it('finds Hangul by word with particles stripped, ideographs as they are', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['남영희가 왔고 영희는 갔다', ['남영희', '영희']],
      ['남 영희에게서, 남\n영희', ['남 영희', '남\n영희']],
      ['남영희씨 남영희 동무', ['남영희', '남영희']],
      ['남영희', ['남영희']],
      ['고남영희의 집', ['남영희']],
      ['南英姬가 썼다', ['南英姬']],
      ['영희궁에서 신영희망', []],
      ['남영희중학교', ['남영희중학교']],
      ['남, 영희와 남-영-희', ['남, 영희', '남-영-희']],
      ['Nam Young-hee는, Nam Younghee가', ['Nam Young-hee', 'Nam Younghee']],
      ['남\u200b영희야', ['남\u200b영희']],
      ['남영희가'.normalize('NFD'), ['남영희'.normalize('NFD')]],
    ];
    for (const [text, names] of cases) expect([text, found(text, yeonghui)]).toEqual([text, names]);
  });

  it('finds a given name after any family name where the person’s own is not known', () => {
    expect(found('최영희는 갔다', person(['영희']))).toEqual(['최영희']);
    expect(found('최영희는 갔다', yeonghui)).toEqual([]);
  });

  it('takes one syllable for a name only beside a title or after a family name', () => {
    const chul = person(['철']);
    expect(found('철이 들었다. 철은 쇠다.', chul)).toEqual([]);
    expect(found('철 동무가 남철을 불렀다. 철씨도', chul)).toEqual(['철', '남철', '철']);
    expect(found('鐵道로 鐵 선생', person(['鐵']))).toEqual(['鐵']);
    expect(found('Vitamin K and Mr. K and K', person(['K']))).toEqual(['K']);
  });

  it('makes one of names that overlap or follow one another, the longest', () => {
    expect(found('Young Nam Young-hee', person(['Young Nam', 'Nam Young-hee']))).toEqual(['Young Nam Young-hee']);
    expect(found('Orla Venn', person(['Venn', 'Orla']))).toEqual(['Orla Venn']);
  });
});

const particles: readonly (readonly [consonant: string, rieul: string, vowel: string])[] = [
  ['이', '이', '가'], ['은', '은', '는'], ['을', '을', '를'], ['과', '과', '와'], ['으로', '로', '로'], ['으로부터', '로부터', '로부터'],
  ['이랑', '이랑', '랑'], ['이나', '이나', '나'], ['이라고', '이라고', '라고'], ['이었지만', '이었지만', '였지만'], ['이에요', '이에요', '예요'],
  ['이든', '이든', '든'], ['의', '의', '의'], ['에게', '에게', '에게'], ['한테서는', '한테서는', '한테서는'], ['까지도', '까지도', '까지도'],
  ['들이', '들이', '들이'], ['씨가', '씨가', '씨가'], ['', '', ''],
];
const forms = { consonant: 0, rieul: 1, vowel: 2 } as const;
const inForm = (name: string, particle: number): string => name + (particles[particle]?.[forms[finalSound(name)]] ?? '');

describe('replaceNames', () => {
  it('makes particles agree with the display name, every name with every particle', () => {
    const names = ['남영희', '영희', '최한솔', '한솔', '오하람', '하람', '南英姬', 'Nam Young-hee'];
    for (const display of ['강가 주민', '나루의 딸', '증언자 나', 'Witness B', 'Witness L', '증인 7']) {
      for (const name of names) {
        for (const [particle] of particles.entries()) {
          const replaced = replaceNames(`그날 ${inForm(name, particle)} 보았다`, person([name], shown(display)), 'ko');
          const sound = forms[finalSound(display)];
          expect([name, particle, replaced]).toEqual([name, particle, `그날 ${display}${particles[particle]?.[sound] ?? ''} 보았다`]);
        }
      }
    }
  });

  it('tells nothing of what the name ended in: 이 in speech, 아 and 야, the copula', () => {
    const told = (name: string, text: string): string => replaceNames(text, person([name], shown('강가 주민')), 'ko');
    expect(told('영숙', '영숙이는')).toBe(told('영희', '영희는'));
    expect(told('영숙', '영숙이가')).toBe(told('영희', '영희가'));
    expect(told('영숙', '영숙이 엄마')).toBe(told('영희', '영희 엄마'));
    expect(told('영숙', '영숙이네 집')).toBe(told('영희', '영희네 집'));
    expect(told('영숙', '영숙아!')).toBe(told('영희', '영희야!'));
    expect(told('영숙', '영숙이야.')).toBe(told('영희', '영희야.'));
    expect(told('영숙', '영숙이에요')).toBe(told('영희', '영희에요'));
    expect(told('영숙', '영숙이한테서')).toBe(told('영희', '영희한테서'));
    expect(told('영숙', '“영숙”이라고')).toBe(told('영희', '“영희”라고'));
    expect(told('영숙', '영숙(마흔 살)은')).toBe(told('영희', '영희(마흔 살)는'));
  });

  it('agrees in English too: articles, possessives and plurals', () => {
    const told = (name: string, text: string): string => replaceNames(text, person([name], { displayName: { en: 'Elder', ko: '노인' } }), 'en');
    expect(told('James', 'A James and James’ coat')).toBe('An Elder and Elder’s coat');
    expect(told('Orla', 'An Orla and Orla’s coat')).toBe('An Elder and Elder’s coat');
    expect(told('James', 'the Jameses')).toBe('the Elder');
    expect(told('Venn', 'the Venns')).toBe('the Elder');
    expect(told('James', 'They call him ‘old James’, here')).toBe('They call him ‘old Elder’, here');
    expect(replaceNames('The Venns', person(['Venn']), 'en')).toBe('A resident of Ondal');
  });

  it('begins a sentence as sentences begin, and nothing else', () => {
    const told = (text: string): string => replaceNames(text, person(['Orla']), 'en');
    expect(told('Orla came. Orla, my Orla! “Orla?” I said; Orla went.')).toBe(
      'A resident of Ondal came. A resident of Ondal, my a resident of Ondal! “A resident of Ondal?” I said; a resident of Ondal went.',
    );
    expect(told('I saw Mrs. Orla,\nOrla of the ferry')).toBe('I saw Mrs. a resident of Ondal,\nA resident of Ondal of the ferry');
  });

  it('leaves no residue of a name, wherever and however it stands', () => {
    const letters = fc.constantFrom('영희', '남영희', 'Orla Venn', 'ORLA  VENN', '南英姬', '남 영희');
    const around = fc.array(fc.oneof(letters, fc.constantFrom('강', 'the river', ',', '“', '가', '은', '동무', '\n', '[', '7')), { maxLength: 8 });
    const who = person(['남영희', '영희', '南英姬', 'Orla Venn'], shown('주민'));
    fc.assert(fc.property(around, fc.constantFrom<'en' | 'ko'>('en', 'ko'), (words, language) => {
      const replaced = replaceNames(words.join(' '), who, language);
      expect(replaced).not.toMatch(/영희|英姬|orla|venn/iu);
      expect(findNames(turns([replaced]), who)).toEqual([]);
    }), { numRuns: 1000 });
  });

  it('counts the names in a label', () => {
    expect(labelHits('Orla Venn (sister of Orla)', person(['Orla Venn', 'Orla']))).toBe(2);
    expect(labelHits('남영희씨', yeonghui)).toBe(1);
    expect(replaceNames('남영희씨', yeonghui, 'ko')).toBe('온달 주민씨');
    expect(labelHits('Interviewer', yeonghui)).toBe(0);
  });
});

describe('suggestNames', () => {
  const suggest = (text: string, language: 'en' | 'ko', everybody: readonly Person[] = [], here: readonly Person[] = []): string[] => (
    suggestNames(turns([text]), { everybody, here }, language).map(({ why, text: words, places }) => `${why} ${words} ${places.length}`)
  );

  it('tells of titles and of capitals in the midst of a sentence', () => {
    expect(suggest('Then Dr. Hale saw Orla Venn. She met Venn’s aunt in March; Aunt Ro spoke Korean. I cried.', 'en')).toEqual([
      'title Hale 1', 'title Ro 1', 'capitalised Orla Venn 1', 'capitalised Venn 1',
    ]);
    expect(suggest('“Nobody came.” Somebody wept. — Who? (Everybody.)', 'en')).toEqual([]);
    expect(suggest('박 동무가 순이 아주머니와 우리 선생님을 만났다. 날씨가 좋은 선생님, 인민군, 평양. 박 동무는', 'ko')).toEqual(['title 박 2', 'title 순이 1']);
  });

  it('tells of people of the vault, and not of those who are known to be here', () => {
    const orla = person(['Orla Venn', 'Orla'], { id: personId(1) });
    const here = person(['Tam Hale', 'Hale'], { id: personId(2) });
    expect(suggestNames(turns(['Orla said that Hale left. Tam stayed.']), { everybody: [orla, here], here: [here] }, 'en')).toEqual([
      { text: 'Orla', why: 'known-person', person: personId(1), places: [{ turn: turnKey(0), start: 0, end: 4 }] },
      { text: 'Tam', why: 'known-person', person: personId(2), places: [{ turn: turnKey(0), start: 26, end: 29 }] },
    ]);
  });
});
