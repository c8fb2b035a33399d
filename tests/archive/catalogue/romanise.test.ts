// Romanisation against the official examples of both systems, and spellings of names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHangul, putTogether, takeApart } from '../../../archive/catalogue/hangul-syllables.ts';
import { familyNames, initialPairs, splitKoreanName } from '../../../archive/catalogue/korean-names.ts';
import { givenNameMccune, romaniseMccune, withoutSigns } from '../../../archive/catalogue/romanise-mr.ts';
import { givenNameRevised, romaniseRevised } from '../../../archive/catalogue/romanise-rr.ts';

/** Examples of the rules of 2000 themselves, then places of the north and names in which the library errs. */
const revised: Readonly<Record<string, string>> = {
  구미: 'Gumi', 영동: 'Yeongdong', 백암: 'Baegam', 옥천: 'Okcheon', 합덕: 'Hapdeok', 호법: 'Hobeop', 월곶: 'Wolgot', 벚꽃: 'Beotkkot', 한밭: 'Hanbat',
  구리: 'Guri', 설악: 'Seorak', 칠곡: 'Chilgok', 임실: 'Imsil', 울릉: 'Ulleung', 대관령: 'Daegwallyeong', 백마: 'Baengma', 신문로: 'Sinmunno',
  종로: 'Jongno', 왕십리: 'Wangsimni', 별내: 'Byeollae', 신라: 'Silla', 학여울: 'Hangnyeoul', 알약: 'Allyak', 해돋이: 'Haedoji', 같이: 'Gachi',
  묵호: 'Mukho', 집현전: 'Jiphyeonjeon', 압구정: 'Apgujeong', 낙동강: 'Nakdonggang', 죽변: 'Jukbyeon', 낙성대: 'Nakseongdae', 합정: 'Hapjeong',
  팔당: 'Paldang', 샛별: 'Saetbyeol', 울산: 'Ulsan', 속리산: 'Songnisan', 극락전: 'Geungnakjeon', 안압지: 'Anapji', 오죽헌: 'Ojukheon',
  촉석루: 'Chokseongnu', 독립문: 'Dongnimmun', 독도: 'Dokdo', 백령도: 'Baengnyeongdo', 무량수전: 'Muryangsujeon', 불국사: 'Bulguksa',
  무산: 'Musan', 회령: 'Hoeryeong', 청진: 'Cheongjin', 함흥: 'Hamheung', 두만강: 'Dumangang', 압록강: 'Amnokgang', 혜산: 'Hyesan', 북한: 'Bukhan',
  법흥: 'Beopheung', 박혁거세: 'Bakhyeokgeose', 정일: 'Jeongil', 진영: 'Jinyeong', 길용: 'Giryong', 박이: 'Bagi', 삼양: 'Samyang', '함경 북도': 'Hamgyeong Bukdo',
};

/** By the table of 1939; the first two lines are names that maps and libraries write so. */
const mccune: Readonly<Record<string, string>> = {
  청진: "Ch'ŏngjin", 함흥: 'Hamhŭng', 두만강: "Tuman'gang", 무산: 'Musan', 회령: 'Hoeryŏng', 압록강: 'Amnokkang', 평양: "P'yŏngyang", 신의주: 'Sinŭiju',
  혜산: 'Hyesan', 강계: 'Kanggye', 만포: "Manp'o", 원산: 'Wŏnsan', 개성: 'Kaesŏng', 나진: 'Najin', 라진: 'Rajin', 온성: 'Onsŏng', 길주: 'Kilchu', 량강: 'Ryanggang',
  신라: 'Silla', 왕십리: 'Wangsimni', 독립문: 'Tongnimmun', 백령도: 'Paengnyŏngdo', 종로: 'Chongno', 부산: 'Pusan', 대구: 'Taegu', 전라: 'Chŏlla',
  제주: 'Cheju', 경상: 'Kyŏngsang', 설악: 'Sŏrak', 발전: 'Palchŏn', 갈등: 'Kaltŭng', 결혼: 'Kyŏrhon', 한글: "Han'gŭl", 판문점: "P'anmunjŏm", 쉬리: 'Shwiri',
  까치: "Kkach'i", 같이: "Kach'i", 읽기: 'Ikki', 닭이: 'Talgi', 값: 'Kap', 좋다: "Chot'a", 북한: 'Pukhan', 꽃말: 'Kkonmal', 못: 'Mot', 학생: 'Haksaeng', 압력: 'Amnyŏk', 여수: 'Yŏsu',
};

describe('Revised Romanisation', () => {
  it.each(Object.entries(revised))('writes %s as %s', (hangul, romanised) => {
    expect(romaniseRevised(hangul)).toBe(romanised);
    expect(romaniseRevised(hangul.normalize('NFD'))).toBe(romanised);
  });

  it('lets no sounds run together in given names', () => {
    expect([givenNameRevised('복남'), givenNameRevised('빛나'), givenNameRevised('용하', '-')]).toEqual(['Boknam', 'Bitna', 'Yong-ha']);
  });
});

describe('McCune-Reischauer', () => {
  it.each(Object.entries(mccune))('writes %s as %s', (hangul, romanised) => {
    expect(romaniseMccune(hangul)).toBe(romanised);
  });

  it('has given names with hyphens, and both without signs', () => {
    expect([givenNameMccune('정희'), givenNameMccune('만경'), givenNameMccune('독립')]).toEqual(['Chŏng-hŭi', 'Man-gyŏng', 'Tong-nip']);
    expect(["Ch'ŏngjin", "Tuman'gang", 'aë'].map(withoutSigns)).toEqual(['Chongjin', 'Tumangang', 'ae']);
  });

  it('writes any Hangul, in letters of the table alone, whatever is beside what', () => {
    const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 }).map((codes) => String.fromCodePoint(...codes));
    fc.assert(fc.property(syllables, (word) => {
      expect(romaniseMccune(word)).toMatch(/^[A-ZŎŬa-zŏŭë']+$/u);
      expect(withoutSigns(romaniseMccune(word))).toMatch(/^[A-Za-z]+$/u);
      expect(romaniseRevised(word)).toMatch(/^[A-Za-z]+$/u);
    }));
  });

  it('leaves what is not Hangul', () => {
    expect([romaniseMccune('Musan 12'), romaniseRevised('茂山')]).toEqual(['Musan 12', '茂山']);
  });
});

describe('a syllable', () => {
  it('is put together from what it was taken apart into', () => {
    fc.assert(fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
      const character = String.fromCodePoint(code);
      expect(putTogether(takeApart(character)!)).toBe(character);
    }));
    expect([takeApart('a'), takeApart(''), isHangul('무산 군'), isHangul('무산 12'), isHangul('')]).toEqual([null, null, true, false, false]);
  });
});

describe('names', () => {
  it('are a family name and a given name', () => {
    expect(splitKoreanName('남궁옥')).toMatchObject({ written: '남궁', given: '옥' });
    expect(splitKoreanName('남 궁옥')).toMatchObject({ written: '남', given: '궁옥' });
    expect(splitKoreanName('리 정희')).toMatchObject({ written: '리', given: '정희', family: { mr: 'Yi' } });
    expect([splitKoreanName('무'), splitKoreanName('Kim')]).toEqual([null, null]);
  });

  it('list thirty families and more, none twice', () => {
    const forms = familyNames.flatMap(({ hangul }) => hangul);
    expect(forms.length).toBeGreaterThanOrEqual(30);
    expect(new Set(forms).size).toBe(forms.length);
    expect(familyNames.find(({ hangul }) => hangul.includes('이'))?.spellings).toEqual(expect.arrayContaining(['Yi', 'Lee', 'Rhee', 'Ri']));
  });

  it('begin otherwise on the other side, and each pair goes both ways', () => {
    const pairs = { 로동당: '노동당', 리: '이', 량: '양', 녀: '여', 령변: '영변', 락원: '낙원' };
    for (const [north, south] of Object.entries(pairs)) {
      expect(initialPairs(north)).toContain(south);
      expect(initialPairs(south)).toContain(north);
    }
    expect([initialPairs('무산'), initialPairs('아'), initialPairs('Ri'), initialPairs('')]).toEqual([[], [], [], []]);
    fc.assert(fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
      const word = `${String.fromCodePoint(code)}산`;
      for (const other of initialPairs(word)) expect(initialPairs(other)).toContain(word);
    }));
  });
});
