// Words that stand beside names: titles, family names, kin, and capitalised words that name nobody.

/** Titles and forms of address that follow a name in Korean, attached to it or after a space. */
export const koreanTitles: readonly string[] = [
  '선생님', '선생', '아저씨', '아주머니', '아줌마', '할머니', '할아버지', '어르신', '아바이', '어머니', '아버지', '삼촌', '이모', '고모',
  '언니', '오빠', '누나', '형님', '형', '동무', '동지', '씨', '님', '군', '양', '여사', '박사', '교수', '목사', '사장', '과장', '부장', '반장',
  '인민반장', '지배인', '지도원', '비서', '위원장', '소장', '대장', '중대장', '소대장', '보위원', '보안원', '안전원', '의사', '간호사', '기자', '댁', '네',
];

/** Kin whose mention follows a bare given name: 영숙이 엄마, 영희 엄마. */
export const koreanKin: readonly string[] = [
  '엄마', '아빠', '어머니', '아버지', '언니', '오빠', '누나', '형', '동생', '할머니', '할아버지', '이모', '고모', '삼촌', '남편', '아내', '딸', '아들', '집',
];

/** Family names in common use; those of two syllables first. */
export const koreanFamilyNames: readonly string[] = [
  '남궁', '황보', '제갈', '선우', '독고', '사공', '서문', '동방',
  ...'김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노로하곽성차주우구민나라진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호음빈동온시범좌팽승간상당화창',
];

/** Titles that stand before a name in English; a full stop may follow the short ones. */
export const englishTitles: readonly string[] = [
  'Mr', 'Mrs', 'Ms', 'Miss', 'Mister', 'Dr', 'Doctor', 'Prof', 'Professor', 'Rev', 'Reverend', 'Pastor', 'Father', 'Brother', 'Sister',
  'Comrade', 'Uncle', 'Aunt', 'Auntie', 'Grandma', 'Grandpa', 'Grandmother', 'Grandfather', 'Captain', 'Colonel', 'Major', 'General',
  'Sergeant', 'Lieutenant', 'Officer', 'Director', 'Chairman', 'Teacher', 'Sir', 'Madam', 'Lady',
];

/** Capitalised and nobody's name: days, months, languages and nationalities, and how English writes itself. */
export const capitalisedWords: ReadonlySet<string> = new Set([
  'I', 'I’m', 'I’ve', 'I’ll', 'I’d', 'OK', 'TV', 'God', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  'Christmas', 'Easter', 'Chuseok', 'Seollal', 'Korean', 'Koreans', 'English', 'Englishman', 'Chinese', 'Russian', 'Russians', 'Japanese',
  'American', 'Americans', 'German', 'Germans', 'French', 'British', 'Soviet', 'Soviets', 'Mongolian', 'Mongolians', 'Thai', 'Thais',
  'Vietnamese', 'Lao', 'Laotian', 'Cambodian', 'Burmese', 'Indian', 'Indians', 'Spanish', 'Italian', 'Italians', 'Polish', 'Polish',
  'Ukrainian', 'Ukrainians', 'Canadian', 'Canadians', 'Australian', 'Australians', 'European', 'Europeans', 'Asian', 'Asians', 'African',
  'Africans', 'Mandarin', 'Cantonese', 'Latin', 'Greek', 'Hebrew', 'Arabic', 'Christian', 'Christians', 'Buddhist', 'Catholic', 'Protestant',
  'Communist', 'Marxist',
]);
